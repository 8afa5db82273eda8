/**
 * The single place that computes SHA-256: by Node where there is one, else by the same algorithm in JavaScript, so that an auditor's browser, also one
 * without a secure connection, comes to the same digests as the host.
 */
import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';

/** `node:crypto`, asked for by name at run time, so that a browser loads this file as it is. */
export const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
const native = nodeCrypto?.hash;

/** SHA-256 of bytes: 32 bytes. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  return native ? new Uint8Array(native('sha256', bytes, 'buffer')) : portableSha256(bytes);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return native ? native('sha256', text, 'hex') : hexOf(portableSha256(new TextEncoder().encode(text)));
}

/** Lower-case hexadecimal digits, two a byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
