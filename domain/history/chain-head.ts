/** The last entry of a chain, and who vouches for it. */
import type { StreamId } from './commit.ts';

/** Who vouches for a head: public key (DER of its SubjectPublicKeyInfo) and signature (DER), both in base64. See signature.ts. */
export interface Signature {
  readonly key: string;
  readonly value: string;
}

/** The last entry of a stream at some instant: what an anchor outside the table vouches for. */
export interface ChainHead {
  readonly stream: StreamId;
  readonly seq: number;
  readonly digest: string;
  /** Over the head and its anchor's instant. */
  readonly signature?: Signature | undefined;
}

/** Heads of histories at an instant, each signed by itself. */
export interface Anchor {
  readonly at: string;
  readonly heads: readonly ChainHead[];
}

/** Signs heads in exports for verifiers that do not know the public log; see signature.ts for what is signed. */
export interface AnchorSigner {
  sign(text: string): Promise<Signature>;
}
