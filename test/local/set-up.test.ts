/**
 * The set-up of a real office on one machine: by the code alone that the start printed, once, and with no way around it. Each answer is checked
 * against its schema.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { type Host, type HostOptions, startHost } from '#local/host/host.ts';
import { checkAnswer } from '#test/support/checked-answers.ts';

const office = {
  id: 'pmo',
  name: 'Portfolio Office',
  currency: 'EUR',
  calendar: { zone: 'Europe/Lisbon', workingDays: [1, 2, 3, 4, 5], holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] },
  administrator: { name: 'Ada Moreau', email: 'ada@example.org' },
};

let host: Host | undefined;
let folder: string | undefined;

async function start(options: Pick<HostOptions, 'clock'> = {}): Promise<{ host: Host; code: string }> {
  folder ??= await mkdtemp(join(tmpdir(), 'tollgate-set-up-'));
  host = await startHost({ folder, port: 0, signIn: { way: 'accounts' }, ...options });
  return { host, code: (await host.setUp?.code()) ?? 'none' };
}

afterEach(async () => {
  await host?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
  [host, folder] = [undefined, undefined];
});

async function ask(running: Host, path: string, body?: unknown) {
  const method = body === undefined ? 'GET' : 'POST';
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  const response = await fetch(`${running.url}${path}`, init);
  // biome-ignore lint/suspicious/noExplicitAny: answers of several shapes; tests read single fields
  const received = { method, path, status: response.status, body: (await response.json()) as any };
  checkAnswer(received);
  return { ...received, retryAfter: response.headers.get('retry-after') };
}

const commits = async (running: Host) => {
  await running.factStream.idle();
  return running.wired.feed.after(0, 1000);
};

describe('the set-up of an office', () => {
  test('whoever has the code founds the first office, with its calendar and its administrator, and the code is over then', async () => {
    const { host: running, code } = await start();
    expect((await ask(running, '/v1/set-up')).body).toEqual({ open: true });
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await ask(running, '/v1/set-up/code', { code: typed })).status).toBe(200);
    const { status, body } = await ask(running, '/v1/set-up', { code: typed, ...office });
    expect([status, body.office, body.person]).toEqual([201, 'pmo', 'ada-moreau']);
    const { state } = await running.app.states.current('office', 'pmo');
    expect(state).toMatchObject({
      name: 'Portfolio Office',
      currency: 'EUR',
      calendar: office.calendar,
      people: [{ id: 'ada-moreau', name: 'Ada Moreau', email: 'ada@example.org', roles: ['admin', 'pmo'] }],
    });
    expect((await ask(running, '/v1/set-up')).body).toEqual({ open: false });
    for (const [path, more] of [
      ['/v1/set-up/code', {}],
      ['/v1/set-up', { ...office, id: 'second' }],
    ] as const)
      expect(await ask(running, path, { code, ...more })).toMatchObject({
        status: 409,
        body: { type: 'urn:tollgate:wrong-status' },
      });
    expect(await running.setUp?.code()).toBeUndefined();
  });

  test('a wrong code founds nothing, and after ten of them the right one has to wait, too', async () => {
    let now = '2026-03-02T09:00:00.000Z';
    const { host: running, code } = await start({ clock: { ...systemClock, now: () => now } });
    for (const wrong of ['', code.slice(0, -1)]) {
      const { status } = await ask(running, '/v1/set-up', { ...office, code: wrong });
      expect([400, 403]).toContain(status);
    }
    for (let count = 1; count < 10; count += 1) await ask(running, '/v1/set-up/code', { code: `WRONG-${count}` });
    const limited = await ask(running, '/v1/set-up', { ...office, code });
    expect(limited).toMatchObject({ status: 429, body: { type: 'urn:tollgate:too-often' } });
    expect(Number(limited.retryAfter)).toBe(600);
    expect(await commits(running)).toEqual([]);
    now = '2026-03-02T09:10:00.000Z';
    expect((await ask(running, '/v1/set-up', { ...office, code })).status).toBe(201);
  });

  test('a start before the set-up is done makes a new code, and the former one opens nothing', async () => {
    const { host: first, code: former } = await start();
    await first.close();
    const { host: running, code } = await start();
    expect(code).not.toBe(former);
    expect((await ask(running, '/v1/set-up', { ...office, code: former })).status).toBe(403);
    expect((await ask(running, '/v1/set-up', { ...office, code })).status).toBe(201);
    await running.close();
    const { host: later, code: none } = await start();
    expect([none, (await ask(later, '/v1/set-up')).body]).toEqual(['none', { open: false }]);
  });

  test('of several that are sent at the same moment one founds an office, and the others are told that there is one', async () => {
    const { host: running, code } = await start();
    const sent = ['one', 'two', 'three', 'four'].map(id => ask(running, '/v1/set-up', { ...office, id, code }));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 409, 409, 409]);
    expect(await commits(running)).toHaveLength(1);
  });

  test.each([
    ['a currency that is none', { currency: 'EUROS' }, 'currency'],
    ['a zone that nobody knows', { calendar: { ...office.calendar, zone: 'Europe/Atlantis' } }, 'calendar.zone'],
    ['an administrator without a mail address', { administrator: { name: 'Ada', email: 'ada' } }, 'administrator.email'],
    ['a name without a visible character', { name: '\u200b' }, 'name'],
    ['a field that nobody asked for', { parent: 'demo' }, 'parent'],
  ])('an office with %s is refused at its field, and the code stays good', async (_, wrong, field) => {
    const { host: running, code } = await start();
    const { status, body } = await ask(running, '/v1/set-up', { ...office, ...wrong, code });
    expect([status, body.errors[0].field]).toEqual([400, field]);
    expect(await commits(running)).toEqual([]);
    expect((await ask(running, '/v1/set-up', { ...office, code })).status).toBe(201);
  });

  test('a holiday that stands there twice is refused by the rule of calendars, and the code stays good', async () => {
    const { host: running, code } = await start();
    const twice = [...office.calendar.holidays, ...office.calendar.holidays];
    const wrong = { ...office, calendar: { ...office.calendar, holidays: twice }, code };
    const { status, body } = await ask(running, '/v1/set-up', wrong);
    expect([status, body.errors[0].field]).toEqual([409, 'calendar.holidays.1.date']);
    expect((await ask(running, '/v1/set-up', { ...office, code })).status).toBe(201);
  });
});
