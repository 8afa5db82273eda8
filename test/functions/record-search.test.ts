/** The search over what is on record reads a bounded part of it for each page, whatever it finds, and all of it in the end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordFound } from '#api/answers/record.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import type { App } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { sendInProcess } from '#local/demo/send.ts';
import { proposal } from '#test/support/standards.ts';
import { admitted, type BareStore, openBare, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
let histories = 0;
const projects = 130;

beforeAll(async () => {
  store = openBare();
  const before = (call: string, args: readonly unknown[]) => {
    if (call === 'facts.read' && args[2] === 200) histories += 1;
  };
  app = store.process({ before, after: () => undefined });
  await admitted(app);
  for (let index = 0; index < projects; index += 1) {
    const id = `s${String(index).padStart(3, '0')}`;
    const about = proposal({ title: index === 0 ? 'Culvert' : `Bridge ${index}`, sponsor: 'sonia', manager: 'manu' });
    const { commit } = await tell(app, 'project', id, { type: 'submit-proposal', project: id, proposal: about }, 'sonia');
    if (commit) await updateViews(commit, app);
  }
}, 60_000);
afterAll(() => store.close());

async function pagesOf(query: string): Promise<RecordFound[]> {
  const send = sendInProcess(createHttpHandler(boundRoutes, app));
  const pages: RecordFound[] = [];
  let cursor: string | undefined;
  do {
    const path = `/v1/offices/pmo/record?${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`;
    const { status, body } = await send('petra', { method: 'GET', path });
    expect(status, JSON.stringify(body)).toBe(200);
    pages.push(body);
    cursor = body.cursor;
  } while (cursor !== undefined);
  return pages;
}

test('a question that finds nothing reads a hundred histories for a page, says how much it read, and goes on', async () => {
  histories = 0;
  const pages = await pagesOf('q=nowhere');
  const all = projects + 1;
  expect(pages.map(({ items }) => items.length)).toEqual([0, 0]);
  expect(pages.map(({ looked }) => looked.histories)).toEqual([100, all - 100]);
  expect(histories).toBe(all);
  expect(pages[0]?.looked.entries).toBeGreaterThanOrEqual(100);
});

test('what stands in the last history is found, however many come before it', async () => {
  const found = (await pagesOf('q=culvert')).flatMap(({ items }) => items);
  expect(found.map(({ project, fact }) => [project, fact.type])).toEqual([['s000', 'proposal-submitted']]);
});
