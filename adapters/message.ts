/**
 * The single place that turns a mail of the domain into what the mail library sends: plain text, one line of subject,
 * plain addresses. Nothing a person wrote can become a header, an attachment or a second recipient.
 */

import { sha256 } from '#domain/history/digest.ts';
import type { Mail } from '#domain/ports.ts';
import { type Instant, toMs } from '#domain/values/time.ts';

export interface Message {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  readonly messageId: string;
  readonly headers: Record<string, string>;
  /** The library may read neither files nor addresses on behalf of a mail. */
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

/** `local@domain` without quotes, comments, lists, spaces or control characters; at most 254 characters. */
const plainAddress = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,190}$/u;

/** The message of a mail, sent from an address at an instant. Throws `RangeError` for no recipient or one that is no address. */
export function messageOf(mail: Mail, from: string, at: Instant): Message {
  if (mail.to.length === 0) throw new RangeError('a mail needs a recipient');
  const digest = sha256(mail.id);
  return {
    from: { name: 'Tollgate', address: checkedAddress(from, 'the sender') },
    to: mail.to.map((address, index) => ({ name: '', address: checkedAddress(address, `recipient ${index + 1}`) })),
    subject: oneLine(mail.subject),
    text: mail.text,
    date: new Date(toMs(at)),
    messageId: `<${digest.slice(0, 32)}@tollgate.invalid>`,
    headers: { 'X-Tollgate-Mail': digest, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A text without line breaks, control characters or runs of white space, at most 200 characters. */
export function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(line).slice(0, 200).join('');
}

function checkedAddress(address: string, who: string): string {
  if (!plainAddress.test(address)) throw new RangeError(`${who} of the mail is not a mail address`);
  return address;
}
