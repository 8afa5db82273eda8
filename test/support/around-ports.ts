/**
 * Stands between a host and its ports, so that a proof can count calls, spoil one, or end the process at one. Nothing else changes:
 * the same answers, the same faults, the same order.
 */

/** What is told of a call: `facts.append` and its like. `before` may throw to spoil the call, or give a promise to hold it back. */
export interface Watch {
  before(call: string, args: readonly unknown[]): void | Promise<void>;
  after?(call: string, args: readonly unknown[], answer: unknown): void;
}

/** Methods that answer at once and touch nothing: they are no points at which a process could lose anything. */
const untouched = new Set(['clock', 'ids']);

/** The ports with a watch around every call of every method. */
export function aroundPorts<P extends object>(ports: P, watch: Watch): P {
  const entries = Object.entries(ports).map(([name, port]) => [name, untouched.has(name) ? port : watched(name, port, watch)]);
  return Object.fromEntries(entries) as P;
}

/** One port (or anything like one, whose methods all give promises) with a watch around it. */
export function watched<T extends object>(name: string, port: T, watch: Watch): T {
  return new Proxy(port, {
    get(target, method) {
      const value = Reflect.get(target, method) as unknown;
      if (typeof value !== 'function' || typeof method !== 'string') return value;
      return async (...args: unknown[]) => {
        const call = `${name}.${method}`;
        await watch.before(call, args);
        const answer: unknown = await value.apply(target, args);
        watch.after?.(call, args, answer);
        return answer;
      };
    },
  });
}
