/** The published portfolios as projects that are under way: every row accounted for, every rating filed, nobody flooded, nothing doubled. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importInto } from '#local/cli/import-into.ts';
import { demoPeople } from '#local/demo/people.ts';
import { sendInProcess } from '#local/demo/send.ts';
import { startTestHost, type TestHost } from '../support/host.ts';

const folder = new URL('../../../shared/data/gmpp/', import.meta.url);
let host: TestHost;

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

function importYear(year: 2019 | 2022, more: { readonly different?: true } = {}) {
  const bytes = readFileSync(new URL(`gmpp-${year}.csv`, folder));
  const source = { name: `gmpp-${year}.csv`, bytes, sponsor: 'sponsor', inFlight: true, ...more } as const;
  return importInto('demo', source, { send: sendInProcess(host.host.handler), as: 'pmo', json: true });
}

interface Fact {
  readonly type: string;
  readonly report?: { readonly confidence?: string };
}

/** Facts of projects by their type, and how many of the reports hold a rating. */
async function stored(): Promise<{ counts: Record<string, number>; rated: number }> {
  const commits = (await host.commits()).filter(({ stream }) => stream.startsWith('project/'));
  const facts = commits.flatMap(commit => commit.facts as Fact[]);
  const counts = Object.fromEntries([...Map.groupBy(facts, ({ type }) => type)].map(([type, all]) => [type, all.length]));
  return { counts, rated: facts.filter(({ report }) => report?.confidence !== undefined).length };
}

/** Mails that anybody of the office got. */
async function mails(): Promise<number> {
  const { mailbox } = host.host.wired;
  const lists = await Promise.all(demoPeople.map(({ email }) => mailbox.list({ to: email, limit: 1000 })));
  return lists.flat().length;
}

test('the portfolio of 2019 and then that of 2022 come in under way: nothing declined, all ratings filed, shared names asked about', {
  timeout: 300_000,
}, async () => {
  const first = await importYear(2019);
  expect(first).toMatchObject({ read: 133, taken: 133, updated: 0, refused: [], asked: [], returned: [], declined: [] });
  const before = await stored();
  expect(before.counts).toMatchObject({ 'proposal-submitted': 133, 'project-taken-over': 133 });
  expect(before.rated).toBe(130);

  const second = await importYear(2022);
  expect(second).toMatchObject({ read: 235, updated: 0, known: 0, refused: [], returned: [], declined: [] });
  expect(second.taken + second.asked.length).toBe(235);
  expect(second.asked.length).toBe(60);
  for (const { reason } of second.asked) expect(reason).toMatch(/^It looks like “.+” \(.+, from line \d+ of an earlier file\)/);

  const third = await importYear(2022, { different: true });
  expect(third).toMatchObject({ taken: second.asked.length, known: second.taken, asked: [], refused: [] });
  const after = await stored();
  expect(after.counts).toMatchObject({ 'proposal-submitted': 368, 'project-taken-over': 368 });
  expect(after.rated - before.rated).toBe(221);
  for (const type of ['gate-requested', 'proposal-returned', 'proposal-declined', 'project-admitted'])
    expect([type, after.counts[type]]).toEqual([type, undefined]);
  expect(await mails()).toBe(0);
});
