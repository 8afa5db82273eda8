/** Checkpoints (C2SP tlog-checkpoint): name of the log, leaves, root. Read strictly; what a log signs has one spelling. */
import { fromBase64, toBase64 } from './bytes.ts';
import { hashLength } from './hash.ts';
import type { TreeHead } from './proofs.ts';

export interface Checkpoint extends TreeHead {
  /** Name of the log: an address without scheme, such as `tollgate.example.org/log`. */
  readonly origin: string;
}

/** Ours have no further lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The checkpoint in a note's text; lines after the third are other people's and are passed over. Undefined for what is none. */
export function checkpointIn(text: string): Checkpoint | undefined {
  const lines = text.split('\n');
  const [origin = '', leaves = '', hash = ''] = lines;
  const root = fromBase64(hash);
  const size = Number(leaves);
  const isWhole = lines.length >= 4 && lines.at(-1) === '' && lines.slice(0, -1).every(line => line !== '');
  if (!isWhole || !/^(0|[1-9]\d*)$/.test(leaves) || !Number.isSafeInteger(size) || root?.length !== hashLength) return undefined;
  return { origin, size, root };
}
