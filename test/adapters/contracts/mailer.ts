/** What every adapter of the port Mailer must do. `sent` gives the mails that left, as their medium was told to carry them. */
import { expect, test } from 'vitest';
import type { Mailer } from '#domain/ports.ts';
import type { Mail } from '#domain/values/mail.ts';

export interface SentMail {
  readonly to: readonly string[];
  /** Recipients of copies, hidden ones included. */
  readonly copies: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The body as HTML, were there one. */
  readonly html?: string | undefined;
  /** By which the same mail is known when it comes again. */
  readonly mark: string;
}

export interface MailerUnderTest {
  readonly mailer: Mailer;
  sent(): Promise<SentMail[]>;
}

const mail: Mail = {
  id: 'invitation/review-1/ann',
  to: 'ann@example.org',
  subject: 'You are asked to decide: Solar roof, gate 2',
  text: 'Please open the review and decide by Friday.\nThe board secretary',
};

export function mailerContract(make: () => Promise<MailerUnderTest>): void {
  test('a mail leaves with its recipient, its subject and its text', async () => {
    const { mailer, sent } = await make();
    expect(await mailer.send(mail)).toMatch(/^(taken|queued)$/);
    expect(await sent()).toMatchObject([{ to: [mail.to], copies: [], subject: mail.subject, text: mail.text }]);
  });

  test('a mail is plain text, so nothing that people wrote in it can act', async () => {
    const { mailer, sent } = await make();
    const text = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    await mailer.send({ ...mail, text });
    const [only] = await sent();
    expect(only?.text).toBe(text);
    expect(only?.html).toBeUndefined();
  });

  test.each([
    ['a carriage return and a line feed', 'Solar roof\r\nBcc: everyone@example.org\r\n\r\nother body', ' other body'],
    ['a lone line feed', 'Solar roof\nBcc: everyone@example.org', ''],
    ['a lone carriage return', 'Solar roof\rBcc: everyone@example.org', ''],
    ['a Unicode line separator', 'Solar roof\u2028Bcc: everyone@example.org', ''],
    ['a zero byte', 'Solar roof\u0000\nBcc: everyone@example.org', ''],
  ])('P15: a mail whose subject holds %s keeps one line of subject and gains no recipient', async (_what, subject, rest) => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, subject });
    expect(await sent()).toMatchObject([
      { to: [mail.to], copies: [], subject: `Solar roof Bcc: everyone@example.org${rest}`, text: mail.text },
    ]);
  });

  test.each([
    'no address',
    'ann@example.org\r\nBcc: eve@example.org',
    'ann@example.org, eve@example.org',
    'Ann <ann@example.org>',
    `${'x'.repeat(65)}@example.org`,
    '',
  ])('P15: %j as the recipient of a mail is refused and nothing leaves', async address => {
    const { mailer, sent } = await make();
    expect(await mailer.send({ ...mail, to: address })).toEqual({ refused: 'not a mail address' });
    expect(await sent()).toEqual([]);
  });

  test('a mail to a domain with letters beyond ASCII goes to the same domain as mail servers write it', async () => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, to: 'info@exämple.example' });
    await mailer.send({ ...mail, id: 'another', to: 'Ann@Example.ORG' });
    expect((await sent()).flatMap(({ to }) => to).sort()).toEqual(['Ann@Example.ORG', 'info@xn--exmple-cua.example']);
  });

  test('a subject that is too long is cut without leaving the direction of its words open', async () => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, subject: `Returned: \u2068${'\u202egesrever'.repeat(40)}\u2069` });
    const [only] = await sent();
    expect(only?.subject).toMatch(/^Returned: \u2068[^\u2069]+\u2069$/);
  });

  test('an accented subject and text of a mail arrive as they were written', async () => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, subject: 'Décision: énergie 決定', text: 'Voilà: 決定' });
    expect(await sent()).toMatchObject([{ subject: 'Décision: énergie 決定', text: 'Voilà: 決定' }]);
  });

  test('the same mail sent again reaches its recipient at least once, and can be told by its mark', async () => {
    const { mailer, sent } = await make();
    await mailer.send(mail);
    await mailer.send(mail);
    await mailer.send({ ...mail, id: 'invitation/review-2/ann' });
    const marks = (await sent()).map(each => each.mark);
    expect(new Set(marks).size).toBe(2);
    expect(marks.filter(mark => !mark)).toEqual([]);
  });
}
