/** `tollgate mail-test ADDRESS`: one mail through the mail server of the settings, and what it said. */
import { sayIn } from '#languages/served.ts';
import { mailFromEnvironment } from '../mail-settings.ts';
import { sendOnTrial } from '../mail-trial.ts';
import type { Command } from './command.ts';
import { languageOfShell } from './shell-language.ts';

export const mailTest: Command = {
  name: 'mail-test',
  words: ['ADDRESS'],
  summary: 'Send one mail through the mail server of the settings, and say what became of it',
  help: `The settings are SMTP_HOST, SMTP_PORT, SMTP_TLS (starttls, tls or none), SMTP_USER, SMTP_PASSWORD or SMTP_PASSWORD_FILE, and MAIL_FROM. Without SMTP_HOST
mails are kept in mail.jsonl of the state folder and go nowhere. A certificate of your own authority is trusted with NODE_EXTRA_CA_CERTS.

Options:`,
  async run({ words: [address = ''], json }) {
    const { from, server } = mailFromEnvironment();
    if (!server) throw new Error('SMTP_HOST is not set: mails are kept in mail.jsonl of the state folder and go nowhere.');
    const why = await sendOnTrial({ from, server, say: await sayIn(languageOfShell()) }, address);
    if (why !== undefined) throw new Error(why);
    const { host, port, tls } = server;
    console.log(
      json ? JSON.stringify({ host, port, tls, to: address }) : `The mail server ${host}:${port} took the mail for ${address}.`,
    );
    return 0;
  },
};
