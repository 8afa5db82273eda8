/**
 * Webhooks as an administrator and a receiver meet them, over HTTP: the receiver is written apart, in a process of its own, verifies with the
 * library of Standard Webhooks, is killed and comes back.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runSchedule } from '#functions/schedules.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';
import { askAs } from './ask-as.ts';

let host: TestHost;
const { post, read, done, submit, projectWhen } = actsOn(() => host);
const webhooks = '/v1/offices/demo/webhooks';
const receivers = new Set<ChildProcess>();

beforeAll(async () => {
  host = await startTestHost({ webhookAddresses: 'any' });
});
afterEach(() => {
  for (const receiver of receivers) receiver.kill();
  receivers.clear();
});
afterAll(() => host?.close());

interface Receiver {
  readonly port: number;
  readonly process: ChildProcess;
}

async function receive(port: number, file: string, ...more: readonly string[]): Promise<Receiver> {
  const script = join(import.meta.dirname, '../support/webhook-receiver-process.ts');
  const child = spawn(process.execPath, [script, String(port), file, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  receivers.add(child);
  const [said] = (await once(child.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  return { port: Number(said.toString().trim()), process: child };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const linesIn = async (file: string): Promise<Shown[]> =>
  (await readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
const ended = async (child: ChildProcess) =>
  child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
const deliveries = async (id: string): Promise<Shown[]> => (await read('admin', `${webhooks}/${id}/deliveries`)).items;
const set = (body: object): Promise<Shown> => done(post('admin', webhooks, { kind: 'standard', events: ['*'], ...body }));
const remove = (id: string) => done(post('admin', `${webhooks}/${id}/removal`, {}));

/** Lets the schedule of the host go on until nothing of the webhook waits. */
const allDelivered = (id: string) =>
  until(`everything is delivered to ${id}`, async () => {
    await runSchedule('deliver-webhooks', host.host.app);
    const items = await deliveries(id);
    return items.length > 0 && items.every(({ state }) => state === 'delivered') && items;
  });

describe('a receiver that is written apart', () => {
  test('a receiver that crashes after its work and before its answer gets the event again, every signature is good, and nothing is done twice', async () => {
    const file = join(host.folder, 'received.jsonl');
    const port = await freePort();
    const { secret } = await set({ id: 'erp', name: 'ERP', url: `http://127.0.0.1:${port}/in` });
    const first = await receive(port, file, secret, 'die');
    const project = await submit();
    await projectWhen(project, 'is active', ({ status }) => status === 'active');
    await ended(first.process);
    expect((await linesIn(file)).map(({ kind }) => kind)).toEqual(['done']);
    await host.commits();
    await receive(port, file, secret);
    const items = await allDelivered('erp');
    const lines = await linesIn(file);
    const effects = lines.filter(({ kind }) => kind === 'done');
    const ids = effects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines.filter(({ kind }) => kind === 'forged')).toEqual([]);
    // The event whose answer the crash swallowed came again, under the same id.
    expect(lines.filter(({ kind, id }) => kind === 'seen' && id === ids[0])).toHaveLength(1);
    expect(items.filter(({ attempts }) => attempts.length > 1).length).toBeGreaterThan(0);
    const facts = (await host.commits()).flatMap(({ stream, seq, facts }) =>
      stream.startsWith(`project/${project}`) ? facts.map((_, index) => `${stream}#${seq}#${index}`) : [],
    );
    expect(effects.map(({ event }) => event.id)).toEqual(expect.arrayContaining(facts));
    const told = effects.find(({ event }) => event.type === 'project-admitted');
    expect(told?.event).toMatchObject({ data: { stream: `project/${project}`, actor: { kind: 'system' } } });
    await remove('erp');
  });

  test('after a change of the secret the former one verifies for a day and the new one at once; a wrong one never', async () => {
    const files = ['former', 'new', 'wrong'].map(name => join(host.folder, `${name}.jsonl`)) as [string, string, string];
    const port = await freePort();
    const { secret: former } = await set({ id: 'rotated', name: 'Rotated', url: `http://127.0.0.1:${port}/` });
    const { secret } = await done(post('admin', `${webhooks}/rotated/secret`, {}));
    expect(secret).not.toBe(former);
    for (const [file, known] of [
      [files[0], former],
      [files[1], secret],
    ] as const) {
      const receiver = await receive(port, file, known);
      await done(post('admin', `${webhooks}/rotated/test`, {}));
      await until('the test has arrived', async () => {
        await runSchedule('deliver-webhooks', host.host.app);
        return (await linesIn(file)).some(({ event }) => event?.type === 'webhook-tested');
      });
      expect((await linesIn(file)).filter(({ kind }) => kind === 'forged')).toEqual([]);
      receiver.process.kill();
      await ended(receiver.process);
    }
    await receive(port, files[2], `whsec_${Buffer.from('somebody else').toString('base64')}`);
    await done(post('admin', `${webhooks}/rotated/test`, {}));
    await until('somebody has looked', async () => {
      await runSchedule('deliver-webhooks', host.host.app);
      return (await linesIn(files[2])).some(({ kind }) => kind === 'forged');
    });
    expect((await linesIn(files[2])).every(({ kind }) => kind === 'forged')).toBe(true);
    await remove('rotated');
  });

  test('what is owed to a receiver that is away survives a restart of the host, and a delivery is sent again when an administrator asks', async () => {
    const file = join(host.folder, 'away.jsonl');
    const port = await freePort();
    const { secret } = await set({ id: 'away', name: 'Away', url: `http://127.0.0.1:${port}/`, events: ['proposal-submitted'] });
    const project = await submit();
    await host.commits();
    const [waiting] = await deliveries('away');
    expect(waiting).toMatchObject({
      type: 'proposal-submitted',
      state: 'waiting',
      attempts: [{ problem: 'it could not be reached' }],
    });
    const { items } = await read('auditor', webhooks);
    expect(items.find(({ id }: Shown) => id === 'away')).toMatchObject({ standing: 'on', failingSince: expect.any(String) });
    await host.restart();
    await receive(port, file, secret);
    await allDelivered('away');
    await done(post('admin', `${webhooks}/away/replay`, { delivery: waiting.id }));
    await host.commits();
    const lines = await linesIn(file);
    expect(lines.map(({ kind, id }) => [kind, id])).toEqual([
      ['done', waiting.id],
      ['seen', waiting.id],
    ]);
    expect(lines[0]?.event.data.stream).toBe(`project/${project}`);
    await remove('away');
  });
});

describe('a webhook that is set', () => {
  test('neither a secret nor an address of a webhook is in a fact, an answer, a list, the log or the notes', async () => {
    const url = 'http://127.0.0.1:1/services/T000/unguessable';
    const { secret } = await set({ id: 'quiet', name: 'Quiet', url });
    await done(post('admin', `${webhooks}/quiet/test`, {}));
    const commits = JSON.stringify(await host.commits());
    const shown = JSON.stringify([await read('admin', webhooks), await deliveries('quiet')]);
    for (const text of [secret, 'unguessable']) expect(commits.includes(text) || shown.includes(text)).toBe(false);
    const files = (await readdir(host.folder)).filter(name => /^(facts|work)[.]db|jsonl$/.test(name));
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const bytes = await readFile(join(host.folder, name));
      expect([name, bytes.includes(secret) || bytes.includes('unguessable')]).toEqual([name, false]);
    }
    await remove('quiet');
    await until('its deliveries are forgotten', async () => (await deliveries('quiet')).length === 0);
  });

  test('a webhook that is paused is sent nothing, and gets what comes after it is on again', async () => {
    const file = join(host.folder, 'paused.jsonl');
    const { port, process: child } = await receive(0, file, `whsec_${Buffer.alloc(32, 1).toString('base64')}`);
    await set({ id: 'paused', name: 'Paused', url: `http://127.0.0.1:${port}/`, events: ['proposal-submitted'] });
    const patch = (body: object) => askAs(host, 'admin', { method: 'PATCH', path: `${webhooks}/paused`, body });
    expect((await patch({ paused: true })).status).toBe(200);
    await submit();
    await host.commits();
    expect(await linesIn(file)).toEqual([]);
    expect((await post('admin', `${webhooks}/paused/test`, {})).status).toBe(409);
    expect((await patch({ paused: false })).status).toBe(200);
    await submit();
    await host.commits();
    expect(await linesIn(file)).toHaveLength(1);
    child.kill();
    await remove('paused');
  });

  test('an unknown event, an address that nothing is sent to and a taken id are refused with the field and the remedy', async () => {
    const base = { id: 'x', name: 'X', kind: 'standard', url: 'https://hooks.example.org/', events: ['*'] };
    const faults = [
      [{ events: ['gate-outcome-recorded', 'coffee-made'] }, 400, 'events.1'],
      [{ url: 'https://me:secret@hooks.example.org/' }, 400, 'url'],
      [{ url: 'ftp://hooks.example.org/' }, 400, 'url'],
      [{ events: [] }, 400, 'events'],
      [{ id: 'erp' }, 409, 'id'],
    ] as const;
    for (const [change, status, field] of faults) {
      const answer = await post('admin', webhooks, { ...base, ...change });
      expect([field, answer.status, answer.body.errors?.[0]?.field]).toEqual([field, status, field]);
    }
    expect((await post('pmo', webhooks, base)).status).toBe(403);
    expect((await host.send('pmo', { method: 'GET', path: webhooks })).status).toBe(403);
  });

  test('Teams and Slack get a message in words with a link to the page, in which nothing of what people write is read as a mark', async () => {
    const got: Shown[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      got.push({ headers: request.headers, path: request.url, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      response.writeHead(200).end('ok');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const kind of ['teams', 'slack'])
      expect(
        await set({ id: kind, name: kind, kind, url: `http://127.0.0.1:${port}/${kind}`, events: ['proposal-submitted'] }),
      ).not.toHaveProperty('secret');
    const title = `Approve <https://evil.example|here> [now](https://evil.example) ${Date.now()}`;
    const project = await submit({ title });
    await host.commits();
    const link = `${host.url}/projects/${project}`;
    const [slack, teams] = got.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    expect(slack.body.blocks).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'A proposal was submitted', emoji: false } },
      { type: 'section', text: { type: 'plain_text', text: title, emoji: false } },
      { type: 'section', text: { type: 'mrkdwn', text: `<${link}|Open in Tollgate>` } },
    ]);
    expect(slack.body.text).not.toContain('<');
    const { content, contentType } = teams.body.attachments[0];
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(content.body.map(({ type, inlines }: Shown) => [type, inlines[0].text])).toEqual([
      ['RichTextBlock', 'A proposal was submitted'],
      ['RichTextBlock', title],
    ]);
    expect(content.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open in Tollgate', url: link }]);
    for (const { headers } of got) expect(headers).not.toHaveProperty('webhook-signature');
    for (const kind of ['teams', 'slack']) {
      expect((await post('admin', `${webhooks}/${kind}/secret`, {})).status).toBe(409);
      await remove(kind);
    }
    server.close();
  });
});
