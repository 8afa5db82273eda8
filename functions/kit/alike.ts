/**
 * Projects that may be the same as one, or have much in common with it: of its office, and of those beside it (below the same
 * parent), above and below. Of another office's project nothing is told but the office, unless the reader belongs to it.
 */
import { belongsTo, type OfficeState } from '#domain/office/state.ts';
import type { Duplicate } from '#domain/project/intake/score.ts';
import type { Comparable } from '#domain/scoring/likeness.ts';
import { officeIdSchema } from '#domain/values/ids.ts';
import { type Alike, alikeProjects } from '#views/alike.ts';
import { bodyOf, readPage } from '#views/list.ts';
import { allOffices, type OfficeRow, officesBelow } from '#views/offices.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';

export interface AlikeInOffice extends Alike {
  /** The office it belongs to, when it is another. */
  readonly office?: Duplicate['office'];
}

interface Asked {
  readonly office: OfficeState;
  readonly about: Comparable;
  readonly except?: string | undefined;
}

/** Offices that are looked at beside and below, each in the order of their ids. */
const mostOffices = 30;
const atOnce = 8;

/** The most alike first; titles of other offices' projects stand in it as they are, for the caller to keep back. */
export async function findAlike(app: App, { office, about, except }: Asked): Promise<AlikeInOffice[]> {
  const { views } = app.ports;
  const found: AlikeInOffice[] = await alikeProjects(views, { office: office.id ?? '', about, except });
  await forEachConcurrently(await officesAround(app, office), atOnce, async other => {
    // Ids of goals are each office's own, and costs of two currencies are not compared.
    const { goals: _, cost, ...rest } = about;
    const compared = { ...rest, goals: [], cost: other.currency === office.currency ? cost : undefined };
    const theirs = await alikeProjects(views, { office: other.id, about: compared, except });
    found.push(...theirs.map(entry => ({ ...entry, office: { id: officeIdSchema.parse(other.id), name: other.name } })));
  });
  const weight = ({ duplicate, related }: Alike) => Math.max(duplicate, related);
  return found.sort((left, right) => weight(right) - weight(left) || left.project.localeCompare(right.project)).slice(0, 10);
}

async function officesAround({ ports: { views } }: App, { id = '', parent }: OfficeState): Promise<OfficeRow[]> {
  const page = { limit: mostOffices };
  const lists = [officesBelow(id), ...(parent === undefined ? [] : [officesBelow(parent)])];
  const [above, ...beside] = await Promise.all([
    parent === undefined ? [] : views.some(allOffices.name, [parent]).then(rows => rows.map(row => bodyOf(allOffices, row))),
    ...lists.map(list => readPage<OfficeRow>(views, list, page).then(({ items }) => items)),
  ]);
  return [...above, ...beside.flat()].filter(row => row.id !== id);
}

/** What stands for the title of another office's project. */
export function titleKeptBack(office: { readonly name: string }): string {
  return `A project of ${office.name}`;
}

/** Titles of other offices' projects as this reader may see them. */
export async function asSeenBy<T extends Pick<Duplicate, 'project' | 'title'> & Pick<AlikeInOffice, 'office'>>(
  app: App,
  person: string,
  alike: readonly T[],
): Promise<T[]> {
  return Promise.all(
    alike.map(async entry => {
      if (!entry.office) return entry;
      const office = (await app.states.cached('office', entry.office.id)).state;
      if (!belongsTo(office, person)) return { ...entry, title: titleKeptBack(entry.office) };
      const { state } = await app.states.cached('project', entry.project);
      return state.id === undefined ? entry : { ...entry, title: state.proposal.title };
    }),
  );
}
