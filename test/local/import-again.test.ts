/** The same file again while boards decide: nothing that a board looks at is changed under it, and nothing newer is lost. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseMapping } from '#imports/mapping.ts';
import { importInto } from '#local/cli/import-into.ts';
import { sendInProcess } from '#local/demo/send.ts';
import { startTestHost, type TestHost } from '../support/host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

function importing(text: string) {
  const columns = { title: 'Name', costs: 'Budget', reference: 'Ref' };
  const constants = { office: 'demo', sponsor: 'sponsor', aims: 'As imported.' };
  const goals = ['infrastructure', 'security', 'public-services', 'digital'];
  const contributions = goals.map(goal => ({ from: 'constant', goal, points: 90, justification: 'x' }));
  const parsed = parseMapping({
    ...{ id: 'mine', title: 'Mine', columns, identity: ['Ref'], constants, contributions, costs: { fallbackYear: 2027 } },
  });
  if (!parsed.ok) throw new Error(parsed.reasons.join());
  const source = { name: 'mine.csv', bytes: Buffer.from(text), mapping: parsed.mapping, sponsor: 'sponsor' };
  return importInto('demo', source, { send: sendInProcess(host.host.handler), as: 'pmo', json: true });
}

const send = async (who: string, method: 'GET' | 'POST', path: string, body?: unknown) =>
  (await sendInProcess(host.host.handler)(who, { method, path, body })).body;

/** The project of the only row, once its round is as it is asked for. */
async function projectWhen(is: (project: { open?: { review: string }; proposal: { costs: { amount: number }[] } }) => boolean) {
  let last: unknown;
  for (let tries = 0; tries < 200; tries += 1) {
    const { items } = await send('pmo', 'GET', '/v1/projects?office=demo');
    const project = items[0] && (await send('pmo', 'GET', `/v1/projects/${items[0].id}`));
    last = project;
    if (project && is(project)) return project;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`it did not come to that: ${JSON.stringify(last).slice(0, 600)}`);
}

test('a changed row whose gate nobody has voted at is withdrawn, revised and asked for again; after the first ballot it is refused', async () => {
  const file = (budget: number) => `Ref,Name,Budget\nN1,Granary lift,${budget}\n`;
  await importing(file(1000));
  const { id } = await projectWhen(project => project.proposal.costs.length > 0);
  await send('pmo', 'POST', `/v1/projects/${id}/reviews`, {});
  const { open } = await projectWhen(project => project.open !== undefined);
  expect(await importing(file(1200))).toMatchObject({ taken: 0, updated: 1, known: 0, refused: [] });
  const again = await projectWhen(project => project.open !== undefined && project.open.review !== open.review);
  expect(again.proposal.costs).toEqual([{ year: 2027, amount: 120_000 }]);

  const reason = 'It is sound.';
  // The project knows of its round a moment before the round is open.
  await vi.waitFor(
    async () => {
      const cast = await send('gatekeeper-1', 'POST', `/v1/reviews/${again.open.review}/ballots`, { outcome: 'recycle', reason });
      expect([cast.detail, cast.facts]).toEqual([undefined, ['ballot-cast']]);
    },
    { timeout: 20_000, interval: 100 },
  );
  const late = await importing(file(1300));
  expect(late).toMatchObject({ updated: 0, refused: [{ line: 2, reason: expect.stringContaining('The board is deciding') }] });
  expect((await send('pmo', 'GET', `/v1/projects/${id}`)).proposal.costs).toEqual(again.proposal.costs);
});
