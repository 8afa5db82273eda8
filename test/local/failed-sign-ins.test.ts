/** Sign-ins that failed are on record: as whom, when, why and how often, never the password or an address that nobody has; on a real host with real accounts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import type { AuditFact } from '#domain/audit/facts.ts';
import type { Clock } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { type Host, startHost } from '#local/host/host.ts';
import { until } from '#test/support/host.ts';
import { Browser, portalQuestion } from './sign-in-browser.ts';

let host: Host;
let folder: string;
const good = 'four words in a row';
const person = (id: string) => ({ id, name: `Person ${id}`, email: `${id}@example.org`, roles: ['pmo', 'admin'] as const });

/** The machine's clock, put back to the full hour: what is counted by the hour is counted in one. */
function fromTheHour(): Clock {
  const behind = toMs(systemClock.now()) % 3_600_000;
  return {
    ...systemClock,
    now: () => toInstant(toMs(systemClock.now()) - behind),
    at: (instant, wake) => systemClock.at(toInstant(toMs(instant) + behind), wake),
  };
}

async function found(id: string, people: readonly string[], parent?: string): Promise<void> {
  const about = { id, name: `Office ${id}`, currency: 'EUR', ...(parent && { parent }), people: people.map(person) };
  const command = { type: 'found-office' as const, ...about } as never;
  expect(await host.app.execute({ aggregate: 'office', id, command, actor: { kind: 'system', id: 'test' } })).not.toHaveProperty(
    'refusal',
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-failed-'));
  host = await startHost({ folder, port: 0, signIn: { way: 'accounts' }, clock: fromTheHour() });
  await found('head', ['petra']);
  await found('below', ['noor', 'petra'], 'head');
  await host.factStream.idle();
  for (const id of ['noor', 'petra']) await new Browser().visit((await host.login.invite(id))?.url ?? '', { password: good });
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

/** Answers with the status of the page that says no, or of the way on. */
async function tryToSignIn(fields: Record<string, string>): Promise<number> {
  const browser = new Browser();
  const { at } = await browser.follow(portalQuestion(host.url).url);
  return (await browser.follow(at, fields)).answer.status;
}

async function kept(office: string): Promise<readonly AuditFact[]> {
  const commits = await host.app.ports.facts.read(`audit/${office}` as never, 0);
  return commits.flatMap(({ facts }) => facts as readonly AuditFact[]);
}

const keptOnce = (office: string, entries: number) =>
  until(`${entries} entries are kept of ${office}`, async () => {
    const facts = await kept(office);
    return facts.length >= entries && facts;
  });

test('a wrong password is kept for every office of the person who was tried, and told again at ten times', async () => {
  expect(await tryToSignIn({ address: 'petra@example.org', password: 'a secret guess' })).toBe(400);
  for (const office of ['head', 'below'])
    expect(await keptOnce(office, 1)).toMatchObject([{ type: 'sign-in-failed', who: 'petra', count: 1, code: 'wrong-password' }]);
  for (let times = 0; times < 10; times += 1)
    await tryToSignIn({ address: 'Petra@Example.org', password: `a secret guess ${times}` });
  // The tenth is counted; the eleventh is not looked at any more.
  expect((await keptOnce('below', 3)).map(fact => ('code' in fact ? [fact.code, fact.count] : fact.type))).toEqual([
    ['wrong-password', 1],
    ['wrong-password', 10],
    ['too-many-tries', 1],
  ]);
});

test('an address that nobody has is counted for the office on top, and is written down nowhere', async () => {
  await tryToSignIn({ address: 'somebody.else@nowhere.example', password: 'a secret guess' });
  const facts = await keptOnce('head', 4);
  expect(facts.at(-1)).toEqual({ type: 'sign-in-failed', hour: expect.any(String), count: 1, code: 'wrong-password' });
  expect(await kept('below')).toHaveLength(3);
  const stored = JSON.stringify([await kept('head'), await kept('below')]);
  for (const secret of ['nowhere', 'somebody', 'guess', 'example.org']) expect(stored).not.toContain(secret);
});

test('a passkey that is none of ours is kept without a person, and a sign-in that succeeds is not kept', async () => {
  await tryToSignIn({ passkey: JSON.stringify({ id: 'no-such-passkey', response: {} }) });
  expect((await keptOnce('head', 5)).at(-1)).toMatchObject({ type: 'sign-in-failed', code: 'wrong-passkey' });
  const browser = new Browser();
  const { at } = await browser.follow(portalQuestion(host.url).url);
  expect((await browser.follow(at, { address: 'noor@example.org', password: good })).at.searchParams.has('code')).toBe(true);
  expect(await kept('below')).toHaveLength(3);
});
