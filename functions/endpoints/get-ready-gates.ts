/**
 * Gates that the caller may ask for now and whose musts all pass: of the projects that the caller sponsors or manages. The rows of the list say which of them can be
 * meant at all, and only those are read; a page says where the next one begins.
 */
import type { ReadyGates } from '#api/answers/portfolio.ts';
import { requireMember } from '#domain/office/membership.ts';
import { readyGate } from '#domain/project/gates/ready.ts';
import { findProjects } from '#views/find-projects.ts';
import type { Page, PageQuery } from '#views/list.ts';
import type { ProjectRow } from '#views/projects.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

const atOnce = 8;

type Item = ReadyGates['items'][number];

export const endpoint = defineEndpoint('get-ready-gates', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { body: found } = await answerPage(betweenGates(app, { office: params.id, person: actor.id }, query));
  const asking = { office, actor, now: app.ports.clock.now(), above: await officeAbove(app.states, office) };
  const ready = new Map<string, Item>();
  await forEachConcurrently(requireMember(office, asking) ? [] : found.items, atOnce, async ({ id }) => {
    const { state } = await app.states.current('project', id);
    const next = state.id === undefined ? undefined : readyGate(state, asking);
    if (state.id === undefined || !next) return;
    const { gate, day } = next;
    ready.set(id, { project: id, title: state.proposal.title, gate: gate.id, name: gate.name, ...(day && { day }) });
  });
  const items = found.items.flatMap(({ id }) => ready.get(id) ?? []).toSorted(byDay);
  return { body: { items, ...(found.cursor !== undefined && { cursor: found.cursor }) } };
});

/** A project of which a board decides, or that is not under way, has no gate to be asked for: its row says so. */
async function betweenGates(
  { ports }: App,
  { office, person }: { readonly office: string; readonly person: string },
  { limit, cursor: from }: PageQuery,
): Promise<Page<ProjectRow>> {
  const items: ProjectRow[] = [];
  let cursor = from;
  do {
    const page = await findProjects(ports.views, { office, person }, { limit, cursor });
    items.push(...page.items.filter(({ status, openReview }) => status === 'active' && openReview === undefined));
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < limit);
  return { items, ...(cursor !== undefined && { cursor }) };
}

/** The nearest day first, and what has none last. */
function byDay({ day: one = '9999' }: Item, { day: other = '9999' }: Item): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
