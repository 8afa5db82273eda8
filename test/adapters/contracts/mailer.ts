/** What every adapter of the port Mailer must do. `sent` gives the mails that left, as RFC 5322 text. */
import { expect, test } from 'vitest';
import type { Mail, Mailer } from '#domain/ports.ts';

export interface MailerUnderTest {
  readonly mailer: Mailer;
  sent(): Promise<string[]>;
}

const mail: Mail = {
  id: 'invitation/review-1/ann',
  to: ['ann@example.org'],
  subject: 'You are asked to decide: Solar roof, gate 2',
  text: 'Please open the review and decide by Friday.\nThe board secretary',
};

/** The headers of a mail, unfolded, one a line. */
export function headersOf(text: string): string[] {
  const head = text.split('\r\n\r\n')[0] ?? '';
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

export function mailerContract(make: () => Promise<MailerUnderTest>): void {
  test('a mail leaves with its recipients, its subject and its text', async () => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, to: ['ann@example.org', 'bo@example.org'] });
    const [text] = await sent();
    expect(headersOf(text!)).toContain('To: ann@example.org, bo@example.org');
    expect(headersOf(text!)).toContain('Subject: You are asked to decide: Solar roof, gate 2');
    expect(text).toContain('Please open the review and decide by Friday.');
  });

  test('a mail is plain text, so nothing that people wrote in it can act', async () => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, text: '<script>alert(1)</script> <img src=x onerror=alert(1)>' });
    const [text] = await sent();
    expect(headersOf(text!).filter(line => line.startsWith('Content-Type:'))).toEqual([
      'Content-Type: text/plain; charset=utf-8',
    ]);
    expect(text).not.toContain('multipart');
  });

  test.each([
    ['a carriage return and a line feed', 'Solar roof\r\nBcc: everyone@example.org\r\n\r\nother body'],
    ['a lone line feed', 'Solar roof\nBcc: everyone@example.org'],
    ['a lone carriage return', 'Solar roof\rBcc: everyone@example.org'],
    ['a Unicode line separator', 'Solar roof\u2028Bcc: everyone@example.org'],
    ['a zero byte', 'Solar roof\u0000\nBcc: everyone@example.org'],
  ])('P15: a subject with %s stays one subject and adds no recipient', async (_what, subject) => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, subject });
    const [text] = await sent();
    const headers = headersOf(text!);
    expect(headers.filter(line => /^bcc:/i.test(line))).toEqual([]);
    expect(headers.filter(line => line.startsWith('Subject:'))).toHaveLength(1);
    expect(headers.find(line => line.startsWith('Subject:'))).toContain('Solar roof Bcc: everyone@example.org');
  });

  test.each([
    'no address',
    'ann@example.org\r\nBcc: eve@example.org',
    'ann@example.org, eve@example.org',
    'Ann <ann@example.org>',
    '',
  ])('P15: %j as a recipient is refused and nothing leaves', async address => {
    const { mailer, sent } = await make();
    await expect(mailer.send({ ...mail, to: [address] })).rejects.toThrow(RangeError);
    expect(await sent()).toEqual([]);
  });

  test('a mail to nobody is refused', async () => {
    const { mailer } = await make();
    await expect(mailer.send({ ...mail, to: [] })).rejects.toThrow(RangeError);
  });

  test('an accented subject arrives as it was written', async () => {
    const { mailer, sent } = await make();
    await mailer.send({ ...mail, subject: 'Décision: énergie' });
    const subject = headersOf((await sent())[0]!).find(line => line.startsWith('Subject:'))!;
    const words = [...subject.matchAll(/=\?UTF-8\?Q\?(.*?)\?=/g)].map(match => match[1]!.replaceAll('_', ' '));
    const bytes = words.join('').replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    expect(Buffer.from(bytes, 'latin1').toString('utf8')).toBe('Décision: énergie');
  });

  test('the same mail sent again reaches its recipient at least once, and can be told by its digest', async () => {
    const { mailer, sent } = await make();
    await mailer.send(mail);
    await mailer.send(mail);
    const marks = (await sent()).map(text => headersOf(text).find(line => line.startsWith('X-Tollgate-Mail:')));
    expect(new Set(marks).size).toBe(1);
    expect(marks[0]).toMatch(/[0-9a-f]{64}$/);
  });
}
