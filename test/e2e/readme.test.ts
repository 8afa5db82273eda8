/** The README's example on a running host: what it sends is sent as it stands there, and the answers are those that it shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const found = (pattern: RegExp): string => pattern.exec(readme)?.[1] ?? '';

let host: TestHost;
const { post, read, projectWhen, openRound, ballot, done } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

test('the five minutes of the README go as it says: the score, who may not vote, whose ballot settles it, how many entries are exported', async () => {
  const { id } = await done(
    post('sponsor', '/v1/proposals', JSON.parse(found(/\/v1\/proposals .*? -d '(\{.*?\})'/s)), 'readme-1'),
  );
  expect(readme).toContain(`"id":"${id}","version":1`);
  const review = await openRound(id);
  const { status, stage, score } = await read('pmo', `/v1/projects/${id}`);
  expect(readme).toContain(`status \`${status}\`, stage \`${stage}\`, score ${score.total}`);

  const vote = JSON.parse(found(/\/ballots .*? -d '(\{.*?\})'/));
  expect((await ballot('sponsor', review, vote)).body.detail).toBe(found(/conflict-of-interest.*?"detail":"(.*?)"/));
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3']) await done(ballot(member, review, vote));
  const settled = await done(ballot('chair', review, vote));
  expect(readme).toContain(`"id":"${review}","version":${settled.version}`);
  expect(settled.facts).toEqual(['ballot-cast', 'round-decided']);

  await projectWhen(id, 'knows the decision', ({ passed }) => passed.length > 0);
  const { streams } = await read('auditor', `/v1/projects/${id}/export`);
  const entries = streams.flatMap(({ commits }: { commits: readonly unknown[] }) => commits);
  expect(readme).toContain(`Intact: ${entries.length} entries of ${streams.length} histories.`);
});
