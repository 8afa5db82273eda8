/**
 * Values under names that are not in the file yet, or may not be: the last of each name is written, when a transaction takes them, and is found here until
 * that is on the disk.
 */

export interface HeldOnes<T> {
  get(name: string): T | undefined;
  has(name: string): boolean;
  set(name: string, value: T): void;
  /** All that are held or on their way, in the order in which they came. */
  all(): IterableIterator<[name: string, value: T]>;
  isHolding(): boolean;
  /** All that are held, which are then on their way into the file. */
  take(): [name: string, value: T][];
  /** What was on its way is in the file. */
  committed(): void;
  /** What was on its way is not in the file, and is held again. */
  undone(): void;
  clear(): void;
}

/** `gone` hears of each value that is in the file, or given up, and is not held any longer. */
export function heldOnes<T>(gone: (name: string, value: T) => void = () => {}): HeldOnes<T> {
  const values = new Map<string, T>();
  let held = new Set<string>();
  let onTheirWay = new Set<string>();
  return {
    get: name => values.get(name),
    has: name => values.has(name),
    set(name, value) {
      held.add(name);
      values.set(name, value);
    },
    all: () => values.entries(),
    isHolding: () => held.size > 0,
    take() {
      const all = [...held].map((name): [string, T] => [name, values.get(name) as T]);
      onTheirWay = held;
      held = new Set();
      return all;
    },
    committed() {
      for (const name of onTheirWay) {
        if (held.has(name)) continue;
        gone(name, values.get(name) as T);
        values.delete(name);
      }
      onTheirWay = new Set();
    },
    undone() {
      for (const name of onTheirWay) held.add(name);
      onTheirWay = new Set();
    },
    clear() {
      for (const [name, value] of values) gone(name, value);
      values.clear();
      held = new Set();
      onTheirWay = new Set();
    },
  };
}
