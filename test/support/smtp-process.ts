/**
 * A mail server in a process of its own: takes mail, keeps it, and refuses as told. `gone@…` is unknown for good, `busy@…` is put off the first
 * time. With a password only who signs in may send. It prints one JSON line a mail.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import type { OwnCertificate } from './certificate.ts';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string | undefined;
  /** Whether it came encrypted. */
  readonly secure: boolean;
  readonly text: string;
}

export interface SmtpProcess {
  readonly port: number;
  readonly mails: readonly Received[];
  end(): void;
}

export interface SmtpWays {
  /** Who may send signs in as `tollgate` with it. */
  readonly password?: string;
  /** STARTTLS is offered with this certificate. */
  readonly certificate?: OwnCertificate;
}

export async function startSmtp({ password = '', certificate }: SmtpWays = {}): Promise<SmtpProcess> {
  const tls = certificate && { SMTP_TEST_CERT: certificate.certificate, SMTP_TEST_KEY: certificate.key };
  const env = { PATH: process.env.PATH ?? '', SMTP_TEST_PASSWORD: password, ...tls };
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const mails: Received[] = [];
  const port = await new Promise<number>(resolve => readLines(child, mails, resolve));
  return { port, mails, end: () => void child.kill() };
}

function readLines(child: ChildProcess, mails: Received[], listening: (port: number) => void): void {
  let rest = '';
  child.stdout?.on('data', chunk => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const said = JSON.parse(line) as { port: number } | Received;
      if ('port' in said) listening(said.port);
      else mails.push(said);
    }
  });
}

function serve(): void {
  const { SMTP_TEST_PASSWORD: password, SMTP_TEST_CERT: cert, SMTP_TEST_KEY: key } = process.env;
  const putOff = new Set<string>();
  const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    authOptional: !password,
    allowInsecureAuth: true,
    ...(cert && key ? { cert, key } : { disabledCommands: ['STARTTLS'] }),
    onAuth({ username, password: given }, _session, done) {
      if (username === 'tollgate' && given === password) done(null, { user: username });
      else done(refusal(535, 'not signed in'));
    },
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('gone@')) return done(refusal(550, 'no such mailbox'));
      if (!address.startsWith('busy@') || putOff.has(address)) return done();
      putOff.add(address);
      return done(refusal(451, 'come again'));
    },
    onData(stream, { envelope, user, secure }, done) {
      let text = '';
      stream.on('data', chunk => {
        text += chunk;
      });
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        console.log(JSON.stringify({ from, to: envelope.rcptTo.map(recipient => recipient.address), user, secure, text }));
        done();
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify({ port: (listener.address() as { port: number }).port }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve();
