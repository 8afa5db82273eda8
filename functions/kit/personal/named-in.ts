/** Projects whose histories name a person: those in which a place must be filled first, and those under a legal hold. The lists may be a moment behind. */
import type { NamedIn } from '#domain/office/personal-data/gone.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { projectPlaces } from '#domain/project/replacement/places.ts';
import { iterate } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { forEachConcurrently } from '../concurrency.ts';
import type { Sources } from '../decision-context.ts';

/** Projects that are looked at together. */
const atOnce = 8;

export async function namedIn(person: string, office: OfficeState, { states, views }: Sources): Promise<NamedIn> {
  const open: string[] = [];
  const held: string[] = [];
  const holds = new Set(office.personal.holds.flatMap(({ on }) => (on.kind === 'project' ? [on.project as string] : [])));
  await forEachConcurrently(iterate(views, projectsOf(office.id ?? '')), atOnce, async row => {
    const named = (row.people ?? [row.sponsor, row.manager]).includes(person);
    if (!named && !holds.has(row.id)) return;
    const { state } = await states.current('project', row.id);
    if (state.id === undefined) return;
    if (projectPlaces(state, office, { person }).length > 0) open.push(row.id);
    if (holds.has(row.id) && JSON.stringify(state).includes(JSON.stringify(person))) held.push(row.id);
  });
  return { open: open.sort(), held: held.sort() };
}
