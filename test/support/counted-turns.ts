/** Counts what is done in each turn of the event loop, while somebody else listens. */
import { setImmediate as looked } from 'node:timers/promises';

/** `note` counts something done in this turn; `end` gives how much was done in each turn in which something was. */
export function countedTurns(): { note(): void; end(): Promise<number[]> } {
  let turn = 0;
  let counts = true;
  const turns: number[] = [];
  const counting = (async () => {
    while (counts) {
      await looked();
      turn += 1;
    }
  })();
  return {
    note() {
      turns[turn] = (turns[turn] ?? 0) + 1;
    },
    async end() {
      counts = false;
      await counting;
      return turns.filter(Boolean);
    },
  };
}
