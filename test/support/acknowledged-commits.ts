/**
 * What a process has promised before it died: each acknowledgement is on the disk before anything else happens, in a file beside the state
 * folder that no part of the product knows.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** An entry of a stream that somebody was told is stored; `key` when it was the answer to a person's command. */
export interface Ack {
  readonly stream: string;
  readonly seq: number;
  readonly digest: string;
  readonly key?: string;
}

export interface AcknowledgedCommits {
  note(ack: Ack): void;
  close(): void;
}

export function openAcks(file: string): AcknowledgedCommits {
  const descriptor = openSync(file, 'a');
  return {
    note(ack) {
      writeSync(descriptor, `${JSON.stringify(ack)}\n`);
      fsyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

/** Everything that was promised; a last line that was torn was not. */
export function readAcks(file: string): Ack[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map(line => JSON.parse(line) as Ack);
}
