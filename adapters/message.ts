/**
 * The single place that checks a mail before it leaves: plain text, one line of subject, plain addresses. Nothing a person wrote
 * can become a header or a second recipient.
 */

import { domainToASCII } from 'node:url';
import { sha256 } from '#domain/history/digest.ts';
import type { Mail, MailCalendar } from '#domain/values/mail.ts';

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: MailCalendar | undefined;
  /** SHA-256 of the mail's id, hexadecimal: the same for the same mail sent again. */
  readonly idDigest: string;
}

/** `local@domain` without quotes, comments, lists, spaces or control characters; at most 254 characters. */
const plainAddress = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,190}$/u;

/** What is said of an address that no server takes (the part before the @ is too long, say). */
export const notAnAddress = { refused: 'not a mail address' } as const;

/** The message of a mail, sent from an address; nothing when its recipient is no mail address. Throws `RangeError` when the sender is none. */
export function messageOf(mail: Mail, from: string): Message | undefined {
  const to = sendable(mail.to);
  if (to === '') return undefined;
  const sender = sendable(from);
  if (sender === '') throw new RangeError('the sender of the mail is not a mail address');
  return {
    from: sender,
    to,
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.calendar && { calendar: mail.calendar }),
    // Made when it is asked for: mails that only stay in the state folder need none.
    get idDigest() {
      return sha256(mail.id);
    },
  };
}

/** Characters of a subject. */
const mostOfLine = 200;

/** A text without line breaks, control characters or runs of white space, at most 200 characters; what is cut off leaves no isolate open. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (line.length <= mostOfLine) return line;
  const kept = Array.from(line).slice(0, mostOfLine).join('');
  if (kept === line) return line;
  const open = kept.replace(/[^\u2066-\u2068]/g, '').length - kept.replace(/[^\u2069]/g, '').length;
  return kept + '\u2069'.repeat(Math.max(0, open));
}

/** The address as it is sent to; empty when it is none. */
function sendable(address: string): string {
  return plainAddress.test(address) ? withPlainDomain(address) : '';
}

/** The address as every mail server takes it: letters beyond ASCII after the @ as `xn--…` (RFC 5890); empty when there is no such domain. */
export function withPlainDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  if (isPlain(address.slice(at))) return address;
  const domain = domainToASCII(address.slice(at));
  return domain === '' ? '' : `${address.slice(0, at)}${domain}`;
}

/** Whether the part before the @ is of ASCII alone: letters beyond it need SMTPUTF8 (RFC 6531) all the way. */
export function hasPlainLocalPart(address: string): boolean {
  return isPlain(address.slice(0, address.lastIndexOf('@')));
}

const isPlain = (text: string) => !/[^ -~]/.test(text);
