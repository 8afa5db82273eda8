/** The mail by which somebody who runs Tollgate sees that mail works: the same text whatever carries it, in the language of who asked for it. */
import type { Mail } from '#domain/values/mail.ts';
import type { Recogniser } from '#languages/recognise.ts';

/** `id`: what no other mail has after `mail-test/`. */
export function trialMail(to: string, id: string, say: Recogniser): Mail {
  return {
    id: `mail-test/${id}`,
    to,
    subject: say('Tollgate: test mail'),
    text: say('This is the test mail that you asked Tollgate for. If you read it, mail works.'),
  };
}
