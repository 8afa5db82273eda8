/** What is wrong on this machine right now, in words for `/healthz`: no room to store, facts that could not be followed. */
import { statfsSync } from 'node:fs';
import type { FactStore } from '#domain/ports.ts';
import { saysNoRoom } from '#functions/kit/no-room.ts';
import type { DeadLetters } from './dead-letters.ts';

/** Bytes below which a disk counts as full. */
const least = 1024 * 1024;

export function watchTrouble(folder: string, deadLetters: Pick<DeadLetters, 'count'>) {
  let refused = false;
  let found: string | undefined;
  return {
    /** The same store, whose refusals for want of room are remembered until it takes something again. */
    watched<F extends FactStore>(facts: F): F {
      const append: FactStore['append'] = async commit => {
        try {
          const outcome = await facts.append(commit);
          refused = false;
          return outcome;
        } catch (error) {
          refused ||= saysNoRoom(error);
          throw error;
        }
      };
      return { ...facts, append };
    },
    /** What a look at what is stored found, until the next one. */
    found(trouble: string | undefined): void {
      found = trouble;
    },
    problems(): string[] {
      const problems: string[] = [];
      if (refused || roomIn(folder) < least)
        problems.push('The disk is full: nothing is stored until there is room. Reading goes on.');
      const left = deadLetters.count();
      if (left > 0)
        problems.push(
          `Dead letters: ${left}. So many things that follow from stored facts (a list, a workflow, a mail) failed; they are tried again every ten minutes.`,
        );
      return found === undefined ? problems : [...problems, found];
    },
  };
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
