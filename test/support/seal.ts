/** A seal for stores that a test opens by itself. */
import { sealWith } from '#adapters/sealed.ts';

export const testSeal = sealWith(new Uint8Array(32).fill(7));
