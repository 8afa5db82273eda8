/** What is wrong on this machine right now, in words for `/healthz`: no room to store, or nobody who writes, facts that could not be followed, damaged files. */
import { statfsSync } from 'node:fs';
import type { FactStore } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import { saysNoRoom } from '#functions/kit/no-room.ts';
import type { DeadLetters } from './dead-letters.ts';

/** Bytes below which a disk counts as full. */
const least = 1024 * 1024;

interface WatchedParts {
  readonly deadLetters: Pick<DeadLetters, 'count'>;
  /** Reads large files while the host answers; a line for each that is damaged. */
  readonly damage: () => Promise<string[]>;
  /** Why nothing can be written any longer; undefined as long as it can. */
  readonly stopped: () => string | undefined;
}

export function watchTrouble(folder: string, { deadLetters, damage, stopped }: WatchedParts) {
  let refused = false;
  let found: string | undefined;
  let damaged: readonly string[] = [];
  void damagedFiles(damage).then(lines => {
    damaged = lines;
  });
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
      // Why stands in the log: whoever asks here need not be signed in.
      if (stopped() !== undefined)
        problems.push(
          'Nothing is stored any longer: what writes into the store has ended. Start the host again. Reading goes on.',
        );
      const left = deadLetters.count();
      if (left > 0)
        problems.push(
          `Dead letters: ${left}. So many things that follow from stored facts (a list, a workflow, a mail) failed; they are tried again every ten minutes.`,
        );
      return [...problems, ...damaged, ...(found === undefined ? [] : [found])];
    },
  };
}

/** Each is logged, and said until the next start. */
async function damagedFiles(damage: WatchedParts['damage']): Promise<string[]> {
  const lines = await damage().catch((error: Error) => [`The files of the state folder could not be read: ${error.message}`]);
  for (const line of lines) log.error(line);
  return lines;
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
