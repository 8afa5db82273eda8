/**
 * SES refuses mails, as it does for every receiver in a new account: through the four bundles as they are deployed, with batches and messages
 * delivered as Lambda does it. Nothing but the refused mails is lost, late or done twice, and they go out by the runbook's own commands.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import { boards, gateModel, goals, people, proposal } from '#test/support/standards.ts';
import { type Account, openAccount } from './account.ts';

let account: Account;
const folder = mkdtempSync(join(tmpdir(), 'tollgate-runbook-'));
beforeAll(async () => {
  account = await openAccount();
}, 300_000);
afterAll(async () => {
  await account?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask: Account['ask'] = (...asked) => account.ask(...asked);
const until: Account['until'] = (...asked) => account.until(...asked);
const project = (id: string) => ask('petra', 'GET', `/v1/projects/${id}`);

/** A proposal until its board is asked at its first gate. */
async function askedBoard(title: string): Promise<{ id: string; review: string }> {
  const { id } = await ask('sonia', 'POST', '/v1/proposals', proposal({ title }));
  await until('it is admitted', async () => (await project(id)).status === 'active');
  await ask('sonia', 'POST', `/v1/projects/${id}/evidence`, { kind: 'business-case', title: 'Case', text: 'Less waiting.' });
  await ask('manu', 'POST', `/v1/projects/${id}/reviews`, {});
  const review = `${id}.g1.1`;
  await until('its round waits for the board', async () =>
    (await ask('greg', 'GET', '/v1/reviews?inbox=me')).items.some((row: { id: string }) => row.id === review),
  );
  return { id, review };
}

/** A proposal until the board has decided its first gate. */
async function firstGate(title: string): Promise<string> {
  const { id, review } = await askedBoard(title);
  for (const member of ['greg', 'gina', 'gus']) await ask(member, 'POST', `/v1/reviews/${review}/ballots`, { outcome: 'go' });
  await until('the project knows', async () => (await project(id)).gates.length === 1);
  return id;
}

interface Heard {
  readonly stream: string;
  readonly seq: number;
  readonly id: string;
}

/** Events of a project and its round, in the order in which they left. */
const heardOf = (id: string): Heard[] =>
  account.services.events
    .map(event => JSON.parse(event.Detail) as { id: string; detail: { stream: string; seq: number } })
    .filter(({ detail }) => detail.stream.includes(`/${id}`))
    .map(({ id: event, detail }) => ({ id: event, stream: detail.stream, seq: detail.seq }));

/** Every fact of the project was heard of once, in the order of its stream. */
async function expectAllHeardOnce(id: string): Promise<void> {
  const { streams } = (await ask('audrey', 'GET', `/v1/projects/${id}/export`)) as {
    streams: { stream: string; commits: { seq: number; facts: unknown[] }[] }[];
  };
  for (const { stream, commits } of streams.filter(entry => entry.stream.includes(id))) {
    const stored = commits.flatMap(({ seq, facts }) => facts.map((_, index) => `${stream}#${seq}#${index}`));
    const heard = heardOf(id).filter(event => event.stream === stream);
    expect(heard.map(event => event.id)).toEqual(stored);
  }
}

const mailsTo = (address: string) =>
  account.services.mails
    .filter(mail => mail.Destination?.ToAddresses?.includes(address))
    .map(mail => mail.Content?.Simple?.Subject?.Data);

const letters = () => account.setAside.messages.map(body => JSON.parse(body) as FollowUp);

test('while SES refuses every receiver, a project goes through its gate, and everything but the mails is done once and in order', async () => {
  await account.handlers.tasks({
    task: 'found-office',
    input: { id: 'pmo', name: 'Transformation office', currency: 'GBP', people },
  });
  await until('people know their office', async () => (await ask('petra', 'GET', '/v1/me')).offices.length === 1);
  const { scoring } = goals;
  await ask('petra', 'PUT', '/v1/offices/pmo/goals', { goals: goals.goals, scoring });
  await ask('petra', 'PUT', '/v1/offices/pmo/boards', { boards });
  await ask('petra', 'PUT', '/v1/offices/pmo/gate-models', { model: gateModel(), preferred: true });
  // Each request is a mail, so that those of the second project are not kept for hours.
  const each = { at: '08:00', quiet: null, without: [], requests: 'at-once' };
  for (const person of ['gail', 'greg', 'gina', 'gus', 'gwen', 'manu'])
    await ask(person, 'PUT', '/v1/offices/pmo/mail-preferences', each);
  await account.settle();

  account.services.refuse = () => true;
  const id = await firstGate('Sandbox');
  await account.settle();
  expect(await project(id)).toMatchObject({ stage: 'plan', gates: [{ gate: 'g1', outcome: 'go' }] });
  await expectAllHeardOnce(id);
  expect(account.services.mails).toEqual([]);
  expect(account.setAside.records).toEqual([]);
  const unsent = letters();
  expect(unsent.length).toBeGreaterThan(5);
  for (const letter of unsent)
    expect(letter).toEqual({
      stream: expect.stringMatching(/^(project|review)\//),
      seq: expect.any(Number),
      reaction: expect.stringMatching(/^mail\/\d+$/),
      receiver: expect.any(String),
    });
  expect(new Set(account.setAside.messages).size).toBe(unsent.length);
  expect(await account.handlers.schedule({ schedule: 'recover-all' })).toMatchObject({ resumed: 0, restarted: 0, failed: 0 });
}, 120_000);

test('while SES refuses one member of the board, the other members get each mail once, and only that member’s are set aside', async () => {
  account.setAside.messages.length = 0;
  account.services.refuse = address => address === 'gina@example.org';
  const id = await firstGate('One address');
  await account.settle();
  await expectAllHeardOnce(id);
  expect(account.setAside.records).toEqual([]);
  expect(new Set(letters().map(letter => letter.receiver))).toEqual(new Set(['gina']));
  for (const member of ['greg', 'gus'])
    expect(mailsTo(`${member}@example.org`).filter(subject => subject?.includes('One address'))).toEqual([
      'Your decision is asked: One address',
    ]);
  expect(mailsTo('gina@example.org')).toEqual([]);
}, 120_000);

test('a mail that was set aside goes out, once SES takes it, by the command of the runbook filled from the message', async () => {
  account.setAside.messages.length = 0;
  await askedBoard('Set aside');
  await account.settle();
  const [letter] = account.setAside.messages;
  account.services.refuse = () => false;
  const cloud = await startCloud();
  const { stdout } = await runbook(`"replay":\\[(\\{.*?\\})\\]`, letter ?? '', cloud);
  cloud.close();
  expect(JSON.parse(stdout || '{}')).toEqual({ StatusCode: 200 });
  expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual({ replayed: 1 });
  expect(mailsTo('gina@example.org')).toEqual(['Your decision is asked: Set aside']);
}, 120_000);

test('a mail that came back is told by SES, and shown to the administrator beside the person until the next one arrives', async () => {
  const recipient = {
    emailAddress: 'Gina@example.org',
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 unknown',
  };
  const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [recipient] };
  const tell = (type: string, detail: object) =>
    account.handlers.stream({ source: 'aws.ses', 'detail-type': type, detail: { mail: {}, ...detail } });
  const bounces = async (who: string) => (await ask(who, 'GET', '/v1/offices/pmo/people')).bounces;
  await tell('Email Bounced', { eventType: 'Bounce', bounce: { ...bounce, timestamp: '2026-11-25T10:00:00.000Z' } });
  const shown = { person: 'gina', at: '2026-11-25T10:00:00.000Z', kind: 'bounced', why: 'smtp; 550 5.1.1 unknown' };
  expect([await bounces('ada'), await bounces('greg')]).toEqual([[shown], undefined]);
  const arrived = (timestamp: string) => ({ eventType: 'Delivery', delivery: { timestamp, recipients: ['gina@example.org'] } });
  await tell('Email Delivered', arrived('2026-11-25T09:59:00Z'));
  expect(await bounces('ada')).toEqual([shown]);
  await tell('Email Delivered', arrived('2026-11-25T10:01:00Z'));
  expect(await bounces('ada')).toEqual([]);
});

/** The one command of the runbook that replays, with what its pattern finds replaced by the message. Run by a shell, as an operator does. */
async function runbook(pattern: string, message: string, cloud: Server): Promise<{ stdout: string }> {
  const text = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
  const commands = text.split('\n').filter(line => line.startsWith('    aws lambda invoke') && line.includes('"replay"'));
  expect(commands).toHaveLength(1);
  const command = commands[0]!
    .trim()
    .replaceAll('STAGE', 'dev')
    .replace(new RegExp(pattern), whole => whole.replace(/\{.*\}/, () => message));
  expect(command).toContain(message);
  writeFileSync(join(folder, 'aws'), awsProgram);
  chmodSync(join(folder, 'aws'), 0o755);
  const env = { PATH: `${folder}:${process.env.PATH}`, CLOUD: `http://127.0.0.1:${(cloud.address() as AddressInfo).port}` };
  return promisify(execFile)('sh', ['-c', command], { cwd: folder, env });
}

/** What the AWS command line does with `aws lambda invoke`: it posts the payload to the function and writes its answer. */
const awsProgram = `#!/usr/bin/env node
const [service, action, ...rest] = process.argv.slice(2);
const value = name => rest[rest.indexOf(name) + 1];
if (service !== 'lambda' || action !== 'invoke' || value('--cli-binary-format') !== 'raw-in-base64-out') process.exit(2);
fetch(process.env.CLOUD + '/functions/' + value('--function-name'), { method: 'POST', body: value('--payload') }).then(async answer => {
  require('node:fs').writeFileSync(rest.at(-1), await answer.text());
  console.log(JSON.stringify({ StatusCode: answer.status }));
});
`;

async function startCloud(): Promise<Server> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', async () => {
      const name = request.url?.split('/functions/tollgate-dev-')[1] as keyof Account['handlers'];
      const answer = await account.handlers[name](JSON.parse(body)).catch((error: Error) => ({ errorMessage: error.message }));
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}
