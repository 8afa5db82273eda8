/** What a leaf of the log says: that this digest stands at this place of this stream. Ids and digests only, no content, no names. */
import { canonical } from '../digest.ts';
import { utf8 } from './bytes.ts';
import { type Hash, leafHash } from './hash.ts';

export interface Leaf {
  readonly stream: string;
  readonly seq: number;
  /** Of the commit, in hexadecimal. */
  readonly digest: string;
}

/** The canonical JSON of `[stream, seq, digest]`, in UTF-8. */
export function entryOf({ stream, seq, digest }: Leaf): Uint8Array {
  return utf8(canonical([stream, seq, digest]));
}

export function hashOfLeaf(leaf: Leaf): Hash {
  return leafHash(entryOf(leaf));
}
