/**
 * Signed notes (C2SP signed-note): a text, an empty line, a line for each signature. Read strictly: what is no note, or could be read as two,
 * is undefined. Whether a signature holds is asked of whoever can check it (`SignatureOver`), so that this runs anywhere.
 */
import { sha256Of } from '../hashing.ts';
import { fromBase64, joined, sameBytes, toBase64, utf8 } from './bytes.ts';

export interface NoteSignature {
  readonly name: string;
  /** Four bytes that say which key of that name. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Note {
  /** With its final newline; the bytes of it are what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** `note`: Ed25519 over the text. `cosignature`: Ed25519 of a witness, over the text and the time (C2SP tlog-cosignature). */
export const signatureTypes = { note: 1, cosignature: 4 } as const;

/** Whose signatures count: a name, the public key (32 bytes, Ed25519) and what kind of signature it makes. */
export interface Verifier {
  readonly name: string;
  readonly type: keyof typeof signatureTypes;
  readonly publicKey: Uint8Array;
}

/** What must have been signed by which key, for a signature to hold. */
export interface SignatureOver {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** More signatures than any log and its witnesses make. */
const mostSignatures = 64;

export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 255 && name.isWellFormed() && !/[\s+\p{Cc}]/u.test(name);
}

/** First four bytes of the SHA-256 of name, newline, type and public key. */
export function keyIdOf({ name, type, publicKey }: Verifier): Uint8Array {
  return sha256Of(joined(utf8(`${name}\n`), Uint8Array.of(signatureTypes[type]), publicKey)).subarray(0, 4);
}

/** `example.org/log+530d903a+AekyeRrm…`: the public key as text, for auditors and settings. */
export function verifierText(verifier: Verifier): string {
  const key = toBase64(joined(Uint8Array.of(signatureTypes[verifier.type]), verifier.publicKey));
  return `${verifier.name}+${hexOf(keyIdOf(verifier))}+${key}`;
}

/** The key in such a text; undefined when it is none, or when its id is not that of its name and key. */
export function verifierIn(text: string): Verifier | undefined {
  const [, name = '', id, key = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = fromBase64(key);
  const type =
    bytes?.[0] === signatureTypes.note ? 'note' : bytes?.[0] === signatureTypes.cosignature ? 'cosignature' : undefined;
  if (!bytes || !type || bytes.length !== 33 || !isKeyName(name)) return undefined;
  const verifier = { name, type, publicKey: bytes.subarray(1) } as const;
  return hexOf(keyIdOf(verifier)) === id ? verifier : undefined;
}

/** Throws a RangeError for a text that is none of a note. */
export function noteText({ text, signatures }: Note): string {
  if (!isNoteText(text)) throw new RangeError('the text of a note ends in a newline and has no other control characters');
  return `${text}\n${signatures.map(signatureLine).join('')}`;
}

export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(joined(keyId, signature))}\n`;
}

/** A note as it stands in a file or an answer; undefined for what is none. */
export function noteIn(whole: string): Note | undefined {
  const end = whole.lastIndexOf('\n\n');
  if (end < 0) return undefined;
  const text = whole.slice(0, end + 1);
  const signatures = signaturesIn(whole.slice(end + 2));
  return isNoteText(text) && signatures && signatures.length > 0 ? { text, signatures } : undefined;
}

/** Lines of signatures alone, as a witness answers them. */
export function signaturesIn(lines: string): NoteSignature[] | undefined {
  if (lines !== '' && !lines.endsWith('\n')) return undefined;
  const signatures = lines.split('\n').slice(0, -1).map(signatureIn);
  const whole = signatures.flatMap(signature => signature ?? []);
  return whole.length === signatures.length && whole.length <= mostSignatures ? whole : undefined;
}

function signatureIn(line: string): NoteSignature | undefined {
  const [, name = '', value = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(value);
  if (!bytes || bytes.length < 5 || !isKeyName(name)) return undefined;
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** The signatures in a note that claim to be made with this key. */
export function signaturesOf({ signatures }: Note, verifier: Verifier): NoteSignature[] {
  const id = keyIdOf(verifier);
  return signatures.filter(({ name, keyId }) => name === verifier.name && sameBytes(keyId, id));
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[^\P{Cc}\n\u007f-\u009f]/u.test(text);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
