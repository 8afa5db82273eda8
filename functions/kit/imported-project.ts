/**
 * Which project a row of a file is: its identity decides the id, so that two who import the same row at once meet in one stream, and the
 * store keeps one of them. Projects of version 0.1 had an id made of whoever imported them; they are found for that person and for the PMO.
 */
import { digestOf, sha256 } from '#domain/history/digest.ts';
import { belongsTo } from '#domain/office/state.ts';
import type { Double } from '#domain/project/intake/doubles.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import { alikeProjects, comparable, likelyDuplicates } from '#views/alike.ts';
import type { App } from './app.ts';

export interface ImportedRow {
  readonly office: string;
  readonly identity: string;
  /** Who imports it now. */
  readonly by: string;
}

/** People whose former imports are looked for. */
const mostImporters = 20;

export async function importedProject(app: App, row: ImportedRow): Promise<string> {
  const id = digestOf(['imported', row.office, row.identity]).slice(0, 22);
  if (await isThere(app, id, row.office)) return id;
  const former = await Promise.all(
    (await importersOf(app, row)).map(async person => {
      const before = formerId(person, row.identity);
      return (await isThere(app, before, row.office)) ? before : undefined;
    }),
  );
  return former.find(found => found !== undefined) ?? id;
}

/** The id that version 0.1 gave it: from who sent it and the key that the command line made of the row's identity. */
export function formerId(person: string, identity: string): string {
  return sha256(`${person} import-${sha256(identity).slice(0, 40)}`).slice(0, 22);
}

async function isThere({ states }: App, id: string, office: string): Promise<boolean> {
  return (await states.cached('project', id)).state.office === office;
}

async function importersOf({ states }: App, { office, by }: ImportedRow): Promise<string[]> {
  const { state } = await states.cached('office', office);
  if (state.id === undefined || !belongsTo(state, by)) return [];
  const pmo = state.people.filter(({ roles }) => roles.includes('pmo')).map(({ id }) => id);
  return [...new Set([by, ...pmo])].slice(0, mostImporters);
}

/**
 * Projects of the office with alike titles, each with the row that it comes from. Titles alone: in a file one description often stands for many rows
 * (a withheld one, or none of their own), and nobody is there to answer row by row.
 */
export async function possibleDoubles(app: App, except: string, { office, title }: Proposal): Promise<Double[]> {
  const alike = likelyDuplicates(await alikeProjects(app.ports.views, { office, about: comparable({ title }), except }));
  return Promise.all(
    alike.map(async twin => {
      const { imported } = (await app.states.cached('project', twin.project)).state;
      return { ...twin, line: imported?.line, source: imported?.source };
    }),
  );
}
