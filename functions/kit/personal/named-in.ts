/** Projects whose histories name people: those in which a place must be filled first, and those under a legal hold. The lists may be a moment behind. */
import type { NamedIn } from '#domain/office/personal-data/gone.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { projectPlaces } from '#domain/project/replacement/places.ts';
import type { Project } from '#domain/project/state.ts';
import { iterate } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { forEachConcurrently } from '../concurrency.ts';
import type { Sources } from '../decision-context.ts';

/** Projects that are looked at together. */
const atOnce = 8;

export async function namedIn(person: string, office: OfficeState, sources: Omit<Sources, 'now'>): Promise<NamedIn> {
  return (await namedInOf([person], office, sources))(person);
}

/** The same of several, in one pass over the projects of the office. */
export async function namedInOf(
  people: readonly string[],
  office: OfficeState,
  { states, views }: Omit<Sources, 'now'>,
): Promise<(person: string) => NamedIn> {
  const found = new Map(people.map(person => [person, { open: [] as string[], held: [] as string[] }]));
  const holds = new Set(office.personal.holds.flatMap(({ on }) => (on.kind === 'project' ? [on.project as string] : [])));
  await forEachConcurrently(found.size === 0 ? [] : iterate(views, projectsOf(office.id ?? '')), atOnce, async row => {
    const named = row.people ?? [row.sponsor, row.manager];
    const isHeld = holds.has(row.id);
    const meant = people.filter(person => isHeld || named.includes(person));
    if (meant.length === 0) return;
    const { state } = await states.current('project', row.id);
    if (state.id === undefined) return;
    for (const person of meant.filter(one => projectPlaces(state, office, { person: one }).length > 0))
      found.get(person)?.open.push(row.id);
    for (const person of isHeld ? whoIsNamed(state, meant) : []) found.get(person)?.held.push(row.id);
  });
  return person => {
    const { open = [], held = [] } = found.get(person) ?? {};
    return { open: open.sort(), held: held.sort() };
  };
}

/** Wherever in what is true of the project. */
function whoIsNamed(state: Project, people: readonly string[]): string[] {
  const text = JSON.stringify(state);
  return people.filter(person => text.includes(JSON.stringify(person)));
}
