/** What somebody writes into facts.db by hand: a planted state gives nobody a role, and a planted row is gone after the next check. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLists } from '#local/host/check-lists.ts';
import { spotCheck, troubleOf } from '#local/host/spot-check.ts';
import { watchTrouble } from '#local/host/trouble.ts';
import { deciders } from '#test/support/deciders.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.close());

/** The host has nothing open meanwhile. */
const byHand = async () => {
  await host.host.wired.commitNow();
  return new DatabaseSync(join(host.folder, 'facts.db'), { timeout: 10_000 });
};
const seen = async () => (await host.send('admin', { method: 'GET', path: '/v1/offices/demo' })).status;
const check = () => {
  const { app, wired, factStream } = host.host;
  return checkLists({ app, feed: wired.feed, views: wired.checkedViews!, followed: () => factStream.followed() });
};

it('a state that was planted as a snapshot, with the right number and digest, makes nobody an administrator', async () => {
  const office = await host.host.app.states.current('office', 'demo');
  const state = { ...office.state, people: office.state.people.map(person => ({ ...person, roles: ['admin'] })) };
  const { stream, seq, digest, remembered } = office;
  const database = await byHand();
  const planted = { stream, seq, digest, fold: deciders.office.fold, state: { state, remembered } };
  database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?)').run(stream, seq, JSON.stringify(planted));
  await host.restart();
  const { state: now } = await host.host.app.states.current('office', 'demo');
  expect(now.people).toEqual(office.state.people);
  database.close();
});

it('rows that were changed, removed or planted in the lists are made anew from the facts', async () => {
  await host.host.factStream.idle();
  expect([await check(), await seen()]).toEqual([0, 200]);
  const database = await byHand();
  const rows = async () => {
    await host.host.wired.commitNow();
    return database.prepare('SELECT list, hex(key) AS key, owner, body FROM views ORDER BY list, key').all();
  };
  const before = await rows();
  expect(before.length).toBeGreaterThan(2);
  database.exec(`UPDATE views SET body = '{}' WHERE (list, key) = (SELECT list, key FROM views ORDER BY list, key LIMIT 1)`);
  database.exec('DELETE FROM views WHERE (list, key) = (SELECT list, key FROM views ORDER BY list DESC, key DESC LIMIT 1)');
  database.exec(`INSERT INTO views VALUES ('offices', x'0041', 'nobody', '{}'), ('offices', x'0042', 'office/none', '{}')`);
  expect(await check()).toBeGreaterThan(2);
  expect(await rows()).toEqual(before);
  expect(await check()).toBe(0);
  await host.host.wired.commitNow();
  database.exec(`UPDATE views SET body = '{}' WHERE owner = 'office/demo'`);
  database.exec(`UPDATE owners SET version = 999999 WHERE owner = 'office/demo'`);
  expect([await check(), await rows(), await check()]).toEqual([1, before, 0]);
  database.close();
});

it('a host that stops does not wait until all lists are checked: the check ends with its next rest, and the next one begins anew', async () => {
  const { app, wired } = host.host;
  const stop = new AbortController();
  const asked: number[] = [];
  /** A feed as long as this check goes on. */
  const feed = {
    after: async (position: number) => {
      asked.push(position);
      if (asked.length === 2) stop.abort();
      return [{ position: position + 1, stream: 'office/demo' as const, seq: 1, commit: undefined }];
    },
  };
  const owners: string[] = [];
  const views = {
    ...wired.checkedViews!,
    owners: async (after: string) => {
      owners.push(after);
      return ['office/demo'];
    },
  };
  expect(await checkLists({ app, feed, views, followed: () => Number.MAX_SAFE_INTEGER, stopping: stop.signal })).toBe(0);
  expect([asked, owners]).toEqual([[0, 1], []]);
});

it('a history that was changed behind the service is found by the look at some histories, told by /healthz without its name, and by the log with it', async () => {
  const { app, wired } = host.host;
  expect(await spotCheck({ app, feed: wired.feed })).toMatchObject({ findings: [] });
  const database = await byHand();
  database.exec('DROP TRIGGER facts_never_change');
  database.exec(`UPDATE facts SET body = replace(body, '"command":"', '"command":"x') WHERE stream = 'office/demo' AND seq = 2`);
  database.close();
  const looked = await spotCheck({ app, feed: wired.feed });
  expect(looked.findings).toEqual([expect.objectContaining({ kind: 'history', where: 'office/demo, entry 2' })]);
  const trouble = watchTrouble(host.folder, {
    deadLetters: { count: () => 0 },
    damage: async () => [],
    stopped: () => undefined,
  });
  trouble.found(troubleOf(looked));
  expect(trouble.problems()).toEqual([expect.stringMatching(/what vouches for them, say: 1\. The log names it/)]);
  expect(trouble.problems().join()).not.toContain('demo');
  trouble.found(troubleOf({ histories: 1, findings: [] }));
  expect(trouble.problems()).toEqual([]);
});

it('lists that nobody has had the time to make from the newest facts yet are not said to disagree with them', async () => {
  const { app, wired, factStream } = host.host;
  await factStream.idle();
  const before = await wired.feed.after(0, 1_000_000);
  const newest = before.at(-1)?.position ?? 0;
  let asked = 0;
  const views = {
    ...wired.checkedViews!,
    mend: async () => {
      asked += 1;
      return 'mended' as const;
    },
  };
  const followed = (position: number) => checkLists({ app, feed: wired.feed, views, followed: () => position });
  expect([await followed(0), asked]).toEqual([0, 0]);
  expect(await followed(newest)).toBe(asked);
  expect(asked).toBeGreaterThan(0);
});
