/** A message as `nodemailer` writes it: plain text, and beside it what it brings for a calendar, as mail programs expect an invitation. */
import type { SendMailOptions } from 'nodemailer';
import type { Message } from './message.ts';

export function mimeOf({ from, to, subject, text, calendar, idDigest }: Message): SendMailOptions {
  return {
    from: { name: 'Tollgate', address: from },
    to: { name: '', address: to },
    subject,
    text,
    ...(calendar && {
      icalEvent: {
        method: calendar.method,
        content: calendar.text,
        filename: calendar.method === 'cancel' ? 'cancel.ics' : 'invite.ics',
      },
    }),
    messageId: `<${idDigest.slice(0, 40)}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'X-Tollgate-Mail': idDigest, 'Auto-Submitted': 'auto-generated' },
  };
}
