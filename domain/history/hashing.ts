/**
 * The single place that computes SHA-256: by Node where there is one. Where it is not, or is too old, whoever starts there hands in the same algorithm in JavaScript
 * first (`withoutNode`), so that an auditor's browser comes to the same digests as the host, and no host carries what it never needs.
 */

/** `node:crypto`, asked for by name at run time, so that a browser loads this file as it is. */
export const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
const native = nodeCrypto?.hash;

type Sha256 = (bytes: Uint8Array) => Uint8Array;
let portable: Sha256 = () => {
  throw new Error('nothing here computes SHA-256: hand in withoutNode(sha256) before anything is loaded that needs it');
};

/** Takes this algorithm wherever Node has none. */
export function withoutNode(sha256: Sha256): void {
  portable = sha256;
}

/** SHA-256 of bytes: 32 bytes. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  return native ? new Uint8Array(native('sha256', bytes, 'buffer')) : portable(bytes);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return native ? native('sha256', text, 'hex') : hexOf(portable(new TextEncoder().encode(text)));
}

/** Lower-case hexadecimal digits, two a byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
