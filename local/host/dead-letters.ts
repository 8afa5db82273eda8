/** Records that could not be followed, each a file of the state folder, until a later try succeeds. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { sha256 } from '#domain/history/digest.ts';
import { log } from '#functions/kit/log.ts';

export interface DeadLetters {
  /** The file is there whole or not at all; throws when it cannot be written. */
  keep(record: DynamoDBRecord): void;
  /** Tries each of them again, one after the other; how many are left. One that cannot be read stays, and holds up no other. */
  replay(follow: (record: DynamoDBRecord) => Promise<boolean>): Promise<number>;
  count(): number;
}

/** The dead letters of a state folder. The same record kept again is one file. */
export function deadLettersIn(stateFolder: string): DeadLetters {
  const folder = join(stateFolder, 'dead-letters');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = () => readdirSync(folder).filter(name => name.endsWith('.json'));
  return {
    keep(record) {
      const image = record.dynamodb?.NewImage;
      const name = `${sha256(image?.body?.S ?? '').slice(0, 32)}.json`;
      writeWhole(join(folder, name), JSON.stringify(record));
      log.error('a fact became a dead letter', { stream: image?.stream?.S, file: name });
    },
    async replay(follow) {
      let left = 0;
      for (const file of files()) {
        const record = recordIn(join(folder, file));
        if (record !== undefined && (await follow(record).catch(() => false))) rmSync(join(folder, file));
        else left += 1;
      }
      return left;
    },
    count: () => files().length,
  };
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

function recordIn(path: string): DynamoDBRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DynamoDBRecord;
  } catch (error) {
    log.error('a dead letter cannot be read; remove it when the fact it stood for is right in the lists', {
      file: path,
      error: error as Error,
    });
    return undefined;
  }
}
