/** What happened last in the projects of an office, or in the caller's own: a line each, the latest first. */
import type { OfficeNews } from '#api/answers/portfolio.ts';
import { streamOf } from '#domain/aggregates.ts';
import { gateModelOf, nameOf, type OfficeState } from '#domain/office/state.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { newsInEntry } from '#domain/project/portfolio/news.ts';
import { upcastProject } from '#domain/project/upcast.ts';
import { findProjects } from '#views/find-projects.ts';
import type { ProjectRow } from '#views/projects.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { readHistory } from '../kit/history.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

const atOnce = 8;
/** Entries of a history that are looked at: after news come reminders and notes of the engine, a few. */
const lastEntries = 20;

type Item = OfficeNews['items'][number];

export const endpoint = defineEndpoint('get-news', async ({ params, query: { of, limit }, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const question = { office: params.id, person: of === 'me' ? actor.id : undefined, byNews: true };
  const { items: rows } = await findProjects(app.ports.views, question, { limit });
  const lines = new Map<string, Item>();
  await forEachConcurrently(rows, atOnce, async row => {
    lines.set(row.id, { ...shown(row), ...(await lastNews(app, office, row.id)) });
  });
  return { body: { items: rows.flatMap(({ id }) => lines.get(id) ?? []) } };
});

/** Without a line the status says what is known. */
function shown({ id, title, status, changedAt }: ProjectRow): Item {
  return { project: id, title, status, at: changedAt };
}

async function lastNews(app: App, office: OfficeState, id: string): Promise<Partial<Item>> {
  const { state, seq } = await app.states.current('project', id);
  const entries = await readHistory(app, streamOf('project', id), { after: Math.max(0, seq - lastEntries) });
  const model = gateModelOf(office, state.model?.id, state.model?.version);
  const names = {
    gate: (gate: string) => model?.gates.find(entry => entry.id === gate)?.name ?? gate,
    stage: (stage: string) => model?.stages.find(entry => entry.id === stage)?.name ?? stage,
    person: (person: string) => nameOf(office, person),
    isOfGate: (review: string) => {
      const round = state.gates?.find(entry => entry.review === review);
      return !round?.alone && round?.kind === undefined;
    },
  };
  for (const { at, facts } of entries.toReversed()) {
    const line = newsInEntry(facts.map(fact => upcastProject(fact)) as readonly ProjectFact[], names);
    if (line) return { ...line, at };
  }
  return {};
}
