/** What follows from facts and failed in all its tries, each a file of the state folder, until a later try succeeds. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { sha256 } from '#domain/history/digest.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import { log } from '#functions/kit/log.ts';
import { followUpSchema } from '#functions/stream/follow.ts';

export interface DeadLetters {
  /** The file is there whole or not at all; throws when it cannot be written. */
  keep(followUp: FollowUp): void;
  /** Tries each of them again, one after the other; how many are left. One that cannot be read stays, and holds up no other. */
  replay(carryOut: (followUp: FollowUp) => Promise<void>): Promise<number>;
  count(): number;
}

/** The dead letters of a state folder. The same part kept again is one file. */
export function deadLettersIn(stateFolder: string): DeadLetters {
  const folder = join(stateFolder, 'dead-letters');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = () => readdirSync(folder).filter(name => name.endsWith('.json'));
  return {
    keep(followUp) {
      const text = JSON.stringify(followUp);
      const name = `${sha256(text).slice(0, 32)}.json`;
      writeWhole(join(folder, name), text);
      log.error('what follows from a fact became a dead letter', { ...followUp, file: name });
    },
    async replay(carryOut) {
      let left = 0;
      for (const file of files()) {
        const followUp = followUpIn(join(folder, file));
        if (followUp !== undefined && (await succeeds(carryOut(followUp)))) rmSync(join(folder, file));
        else left += 1;
      }
      return left;
    },
    count: () => files().length,
  };
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function writeWhole(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function followUpIn(path: string): FollowUp | undefined {
  try {
    return followUpSchema.parse(asToday(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    log.error('a dead letter cannot be read; remove it when what it stood for is right', { file: path, error: error as Error });
    return undefined;
  }
}

/** Earlier versions set aside whole records of the stream: all that follows from that fact. */
function asToday(kept: unknown): unknown {
  const image = (kept as DynamoDBRecord | null)?.dynamodb?.NewImage;
  return image ? { stream: image.stream?.S, seq: Number(image.seq?.N) } : kept;
}
