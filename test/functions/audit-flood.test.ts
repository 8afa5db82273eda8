/** Nobody fills the store by being refused: the writes that a flood costs, counted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { mostOfOffice, mostOfPerson } from '#domain/audit/decide.ts';
import type { AuditFact } from '#domain/audit/facts.ts';
import { createAudit } from '#functions/kit/audit.ts';
import { problem } from '#functions/kit/problem.ts';
import { admitted, type BareStore, openBare } from './two-process-app.ts';

let store: BareStore;
beforeAll(async () => {
  store = openBare();
  await admitted(store.process());
});
afterAll(() => store.close());

const refusal = problem(403, 'not-allowed', 'Ask the PMO.');
const call = (who: string) => ({
  params: { id: 'pmo' },
  query: {},
  body: () => undefined,
  actor: { kind: 'person' as const, id: who },
});
const ofOffice = routes.filter(({ path }) => path.startsWith('/v1/offices/{id}'));

test('one person who is refused every operation of an office thousands of times makes so many entries of a day and no more, and it is said that more were left out', async () => {
  let [appends, reads] = [0, 0];
  const app = store.process({
    before: name => {
      if (name === 'facts.append') appends += 1;
      if (name === 'facts.read') reads += 1;
    },
  });
  const audit = createAudit(app);
  for (let times = 0; times < 200; times += 1)
    await Promise.all(ofOffice.map(row => audit.refused({ row, call: call('manu'), path: row.path }, refusal)));
  expect(200 * ofOffice.length).toBeGreaterThan(5_000);
  const facts = (await app.ports.facts.read('audit/pmo', 0)).flatMap(commit => commit.facts as readonly AuditFact[]);
  expect(facts.filter(fact => fact.type === 'attempt-refused')).toHaveLength(mostOfPerson);
  expect(facts.at(-1)).toMatchObject({ type: 'entries-left-out', who: 'manu', most: mostOfPerson });
  expect(appends).toBeLessThanOrEqual(2 * (mostOfPerson + 1));
  expect(reads).toBeLessThan(2_000);
  const [left, leftReads] = [appends, reads];
  for (const row of ofOffice) await audit.refused({ row, call: call('manu'), path: row.path }, refusal);
  expect([appends, reads]).toEqual([left, leftReads]);
});

test('another person’s attempts are kept beside a flood, and a whole office comes to an end of a day’s entries', async () => {
  const app = store.process();
  const audit = createAudit(app);
  const [row] = ofOffice;
  await audit.refused({ row: row!, call: call('petra'), path: row!.path }, refusal);
  const stored = async () => (await app.ports.facts.read('audit/pmo', 0)).flatMap(commit => commit.facts as readonly AuditFact[]);
  expect((await stored()).at(-1)).toMatchObject({ type: 'attempt-refused', who: 'petra', count: 1 });
  const people = Array.from({ length: 12 }, (_, index) => `machine-${index}`);
  for (const who of people)
    for (const { id: operation } of routes.slice(0, 100))
      await audit.machine('pmo', { who, operation, code: 'not-allowed', why: 'It has no such scope.' });
  const refused = (await stored()).filter(fact => fact.type === 'attempt-refused');
  expect(refused).toHaveLength(mostOfOffice.refused);
  expect((await stored()).at(-1)).toMatchObject({ type: 'entries-left-out', kind: 'refused', most: mostOfOffice.refused });
});
