/** The SES adapter keeps the mailer's contract, over the real client with its requests caught. */
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { createSesMailer, type SesOptions } from '#adapters/ses/mailer.ts';
import { mailerContract, type SentMail } from './contracts/mailer.ts';

const mail = { id: 'mail-1', to: 'ann@example.org', subject: 'Please decide', text: 'The confidential business case.' };

function sesUnderTest(options: Pick<SesOptions, 'configurationSet'> = {}) {
  const client = new SESv2Client({ region: 'eu-west-1' });
  const ses = mockClient(client);
  ses.on(SendEmailCommand).resolves({ MessageId: '0102' });
  const mailer = createSesMailer({ client, from: 'gates@example.org', ...options });
  const inputs = () => ses.commandCalls(SendEmailCommand).map(call => call.args[0].input);
  return { ses, mailer, inputs, sent: async () => inputs().map(sentOf) };
}

function sentOf({ Destination, Content }: SendEmailCommandInput): SentMail {
  const { Subject, Body, Headers } = Content?.Simple ?? {};
  return {
    to: Destination?.ToAddresses ?? [],
    copies: [...(Destination?.CcAddresses ?? []), ...(Destination?.BccAddresses ?? [])],
    subject: Subject?.Data ?? '',
    text: Body?.Text?.Data ?? '',
    html: Body?.Html?.Data,
    mark: Headers?.find(header => header.Name === 'X-Tollgate-Mail')?.Value ?? '',
  };
}

describe('mail through SES', () => {
  mailerContract(async () => sesUnderTest());

  test('a mail goes out from the configured sender to its recipients, under the configuration set', async () => {
    const { mailer, inputs } = sesUnderTest({ configurationSet: 'tollgate' });
    await mailer.send(mail);
    expect(inputs()).toMatchObject([
      {
        FromEmailAddress: 'Tollgate <gates@example.org>',
        Destination: { ToAddresses: ['ann@example.org'] },
        ConfigurationSetName: 'tollgate',
      },
    ]);
  });

  test('P15: a mail carries nothing but its own text: the charset is named, the headers are ours, SES makes the message', async () => {
    const { mailer, inputs } = sesUnderTest();
    await mailer.send({ ...mail, subject: 'Décision\r\nBcc: eve@example.org' });
    const [input] = inputs();
    expect(input?.Content).toEqual({
      Simple: {
        Subject: { Data: 'Décision Bcc: eve@example.org', Charset: 'UTF-8' },
        Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
        Headers: [
          { Name: 'X-Tollgate-Mail', Value: expect.stringMatching(/^[0-9a-f]{64}$/) },
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
        ],
      },
    });
  });

  test('an address that SES cannot write to is refused with the reason, and nothing is asked of SES', async () => {
    const { mailer, sent } = sesUnderTest();
    const outcome = await mailer.send({ ...mail, to: 'jörg@office.example' });
    expect(outcome).toEqual({ refused: 'letters beyond ASCII before the @' });
    expect(await sent()).toEqual([]);
  });

  test('of a mail that SES accepted it is not said that it arrived: that is told later', async () => {
    expect(await sesUnderTest().mailer.send(mail)).toBe('queued');
  });

  test.each(['TooManyRequestsException', 'MessageRejected', 'AccountSuspendedException'])(
    'a mail that SES refuses with %s is a fault which names the reason and never the mail',
    async name => {
      const { ses, mailer } = sesUnderTest();
      const error = Object.assign(new Error(`refused ann@example.org: ${mail.text}`), { name });
      ses.on(SendEmailCommand).rejects(error);
      const fault: Error = await mailer.send(mail).then(
        () => new Error('taken'),
        (reason: Error) => reason,
      );
      expect(fault.message).toBe(`SES did not take the mail: ${name}`);
      expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('confidential');
    },
  );

  test('a mail that was throttled once goes out when it is sent again', async () => {
    const { ses, mailer } = sesUnderTest();
    ses.on(SendEmailCommand).rejectsOnce(new Error('slow down')).resolves({ MessageId: '0103' });
    await expect(mailer.send(mail)).rejects.toThrow('SES did not take');
    await mailer.send(mail);
  });

  test('an invitation goes through SES as a whole message, with the calendar beside the text and from the configured sender', async () => {
    const { mailer, inputs } = sesUnderTest({ configurationSet: 'tollgate' });
    const text = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR';
    await mailer.send({ ...mail, subject: 'Décision\r\nBcc: eve@example.org', calendar: { method: 'request', text } });
    const [input] = inputs();
    expect(input).toMatchObject({ Destination: { ToAddresses: ['ann@example.org'] }, ConfigurationSetName: 'tollgate' });
    const message = await PostalMime.parse(input?.Content?.Raw?.Data ?? '');
    expect([message.from?.address, message.subject, message.text?.trim(), message.bcc]).toEqual([
      'gates@example.org',
      'Décision Bcc: eve@example.org',
      mail.text,
      undefined,
    ]);
    const part = message.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    expect([
      part?.method,
      new TextDecoder()
        .decode(part?.content as ArrayBuffer)
        .replaceAll('\r\n', '\n')
        .trimEnd(),
    ]).toEqual(['REQUEST', text.replaceAll('\r\n', '\n')]);
    expect(message.headers.find(({ key }) => key === 'x-tollgate-mail')?.value).toMatch(/^[0-9a-f]{64}$/);
  });
});
