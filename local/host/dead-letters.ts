/** Records that could not be followed, each a file of the state folder, until a later try succeeds. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { sha256 } from '#domain/history/digest.ts';
import { log } from '#functions/kit/log.ts';

export interface DeadLetters {
  keep(record: DynamoDBRecord): void;
  /** Tries each of them again, one after the other; how many are left. */
  replay(follow: (record: DynamoDBRecord) => Promise<boolean>): Promise<number>;
}

/** The dead letters of a state folder. The same record kept again is one file. */
export function deadLettersIn(stateFolder: string): DeadLetters {
  const folder = join(stateFolder, 'dead-letters');
  mkdirSync(folder, { recursive: true });
  return {
    keep(record) {
      const image = record.dynamodb?.NewImage;
      const name = `${sha256(image?.body?.S ?? '').slice(0, 32)}.json`;
      writeFileSync(join(folder, name), JSON.stringify(record));
      log.error('a fact became a dead letter', { stream: image?.stream?.S, file: name });
    },
    async replay(follow) {
      let left = 0;
      for (const file of readdirSync(folder)) {
        const record = JSON.parse(readFileSync(join(folder, file), 'utf8')) as DynamoDBRecord;
        if (await follow(record)) rmSync(join(folder, file));
        else left += 1;
      }
      return left;
    },
  };
}
