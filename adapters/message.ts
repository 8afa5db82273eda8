/**
 * The single place that checks a mail before it leaves: plain text, one line of subject, plain addresses. Nothing a person wrote
 * can become a header or a second recipient.
 */

import { sha256 } from '#domain/history/digest.ts';
import type { Mail } from '#domain/ports.ts';

export interface Message {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** SHA-256 of the mail's id, hexadecimal: the same for the same mail sent again. */
  readonly idDigest: string;
}

/** `local@domain` without quotes, comments, lists, spaces or control characters; at most 254 characters. */
const plainAddress = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,190}$/u;

/** The message of a mail, sent from an address. Throws `RangeError` for no recipient or one that is no address. */
export function messageOf(mail: Mail, from: string): Message {
  if (mail.to.length === 0) throw new RangeError('a mail needs a recipient');
  return {
    from: checkedAddress(from, 'the sender'),
    to: mail.to.map((address, index) => checkedAddress(address, `recipient ${index + 1}`)),
    subject: oneLine(mail.subject),
    text: mail.text,
    idDigest: sha256(mail.id),
  };
}

/** A text without line breaks, control characters or runs of white space, at most 200 characters. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(line).slice(0, 200).join('');
}

function checkedAddress(address: string, who: string): string {
  if (!plainAddress.test(address)) throw new RangeError(`${who} of the mail is not a mail address`);
  return address;
}
