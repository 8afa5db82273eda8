/**
 * A promise that settles once: by its work, by a deadline, or because the execution is being stopped. However it settles,
 * its timers are cancelled and its token is gone before the promise settles, so exactly one of them decides it.
 */

export interface Settle<T> {
  resolve(value: T): void;
  reject(problem: unknown): void;
  /** Whether it has settled already. */
  isOver(): boolean;
}

/** `undo` registers what must be taken back when it settles. Rejects with the signal's reason when that aborts first. */
export function settleOnce<T>(
  signal: AbortSignal,
  begin: (settle: Settle<T>, undo: (act: () => void) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const undos: (() => void)[] = [];
    let settled = false;
    const once =
      <A>(act: (argument: A) => void) =>
      (argument: A) => {
        if (settled) return;
        settled = true;
        for (const undo of undos) undo();
        act(argument);
      };
    const settle = { resolve: once<T>(resolve), reject: once<unknown>(reject), isOver: () => settled };
    const stop = () => settle.reject(signal.reason);
    signal.addEventListener('abort', stop);
    undos.push(() => signal.removeEventListener('abort', stop));
    begin(settle, act => (settled ? act() : undos.push(act)));
  });
}
