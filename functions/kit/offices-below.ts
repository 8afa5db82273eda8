/**
 * The offices below one, and their lists read one after the other: for the PMO, administrators and auditors of the office above (decision record 36). Whoever
 * reads is asked for by the office that is named; the offices below are those that its facts say stand below it.
 */

import type { Actor } from '#domain/history/commit.ts';
import { requireRollUpSeen } from '#domain/office/permissions.ts';
import { belongsTo, type OfficeState } from '#domain/office/state.ts';
import { withThoseBelow } from '#domain/project/across-offices/figures.ts';
import { ForeignCursor, type Page, type PageQuery, readPage } from '#views/list.ts';
import { officesBelow } from '#views/offices.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import { notFound, refused } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

/** An office of the tree, with what a reader from above is to it. */
export interface OfficeInTree {
  readonly id: string;
  readonly parent?: string | undefined;
  /** 0 for the office that is named. */
  readonly depth: number;
  readonly state: OfficeState;
  /** The reader belongs to it and may open its pages. */
  readonly open: boolean;
}

/** Offices of a tree that are read at most; those beyond are said by their number. */
export const mostOfficesInTree = 200;
const atOnce = 8;

export interface Tree {
  readonly offices: readonly OfficeInTree[];
  /** There are more offices than are read at once. */
  readonly more: boolean;
}

interface Wanted {
  readonly office: string;
  /** An office below; it and all below it alone. */
  readonly of?: string | undefined;
  readonly actor: Actor;
}

/** Those that the actor reads: the office itself, then each office below it right after its parent and those before it, by name of their ids. */
export async function officesRead(app: App, { office, of, actor }: Wanted): Promise<Tree> {
  const top = await loadVisibleOffice(app, office, actor.id);
  const no = requireRollUpSeen(top, { actor });
  if (no) throw refused(no.refusal);
  const found: OfficeInTree[] = [];
  const add = async (state: OfficeState, depth: number): Promise<void> => {
    const { id = '', parent } = state;
    found.push({ id, parent, depth, state, open: belongsTo(state, actor.id) });
    for (const below of await officesDirectlyBelow(app, id)) if (found.length <= mostOfficesInTree) await add(below, depth + 1);
  };
  await add(top, 0);
  const offices = found.slice(0, mostOfficesInTree);
  if (of !== undefined && !offices.some(({ id }) => id === of)) throw notFound('of');
  return { offices: of === undefined ? offices : withThoseBelow(offices, of), more: found.length > mostOfficesInTree };
}

/** Directly below one; what an office says of itself counts, whatever the list says. */
export async function officesDirectlyBelow(app: App, parent: string): Promise<OfficeState[]> {
  const { items } = await readPage(app.ports.views, officesBelow(parent), { limit: mostOfficesInTree });
  const states = new Map<string, OfficeState>();
  await forEachConcurrently(items, atOnce, async ({ id }) => {
    const { state } = await app.states.current('office', id);
    if (state.parent === parent) states.set(id, state);
  });
  return items.flatMap(({ id }) => states.get(id) ?? []);
}

type Read<Row> = (office: OfficeInTree, page: PageQuery) => Promise<Page<Row>>;

/** A page of the lists of several offices, office by office. Its cursor names the office where it goes on. */
export async function pageAcross<Row>({ offices }: Tree, { limit, cursor }: PageQuery, read: Read<Row>): Promise<Page<Row>> {
  const [office, inner] = cursor === undefined ? [offices[0]?.id, undefined] : placeIn(cursor);
  const from = offices.findIndex(({ id }) => id === office);
  if (from < 0) throw new ForeignCursor('roll-up', undefined);
  const items: Row[] = [];
  let within = inner;
  for (const entry of offices.slice(from)) {
    do {
      if (items.length === limit) return { items, cursor: `${entry.id}~${within ?? ''}` };
      const page = await read(entry, { limit: limit - items.length, cursor: within });
      items.push(...page.items);
      within = page.cursor;
    } while (within !== undefined);
  }
  return { items };
}

function placeIn(cursor: string): [string, string | undefined] {
  const at = cursor.indexOf('~');
  return [cursor.slice(0, Math.max(at, 0)), cursor.slice(at + 1) || undefined];
}

/** All rows of all of them, for a table. */
export async function allAcross<Row>({ offices }: Tree, read: Read<Row>): Promise<readonly Row[]> {
  const rows = new Map<string, readonly Row[]>();
  await forEachConcurrently(offices, atOnce, async office => {
    rows.set(office.id, await allOf(office, read));
  });
  return offices.flatMap(({ id }) => rows.get(id) ?? []);
}

async function allOf<Row>(office: OfficeInTree, read: Read<Row>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(office, { limit: 200, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

/** What each row says of the office that it is of. */
export function inOffice({ id, state, open }: OfficeInTree): { office: string; officeName: string; open: boolean } {
  return { office: id, officeName: state.name, open };
}
