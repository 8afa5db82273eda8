/** Values under names that are not in the file yet: the last of each name is written, when a transaction takes them. */

export interface HeldOnes<T> {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  /** All that are held, in the order in which they came. */
  all(): IterableIterator<[name: string, value: T]>;
  isHolding(): boolean;
  /** All of them, which are then in the open transaction and held no longer. */
  take(): [name: string, value: T][];
  /** What was taken is in the file. */
  committed(): void;
  /** What was taken is not in the file, and is held again. */
  undone(): void;
  clear(): void;
}

export function heldOnes<T>(): HeldOnes<T> {
  const held = new Map<string, T>();
  const taken = new Map<string, T>();
  return {
    get: name => held.get(name),
    set: (name, value) => void held.set(name, value),
    all: () => held.entries(),
    isHolding: () => held.size > 0,
    take() {
      const all = [...held];
      for (const [name, value] of all) taken.set(name, value);
      held.clear();
      return all;
    },
    committed: () => taken.clear(),
    undone() {
      for (const [name, value] of taken) if (!held.has(name)) held.set(name, value);
      taken.clear();
    },
    clear() {
      held.clear();
      taken.clear();
    },
  };
}
