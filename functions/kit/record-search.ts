/**
 * Searches what is on record of an office: its own history, then those of its projects, the newest proposal first. No list holds words of facts, because each would be
 * a write for each fact (decision 65); so a page reads a bounded number of entries and says where to go on. The order is that of when projects were proposed, which
 * never changes: nothing is passed over while somebody searches.
 */
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { FoundFact, RecordFound } from '#api/answers/record.ts';
import { streamOf } from '#domain/aggregates.ts';
import { kindOnRecord } from '#domain/audit-report/record-kinds.ts';
import { isOnRecord, isWithin, type RecordQuestion } from '#domain/audit-report/search.ts';
import type { StreamId } from '#domain/history/commit.ts';
import { hasRole, type OfficeState } from '#domain/office/state.ts';
import { modelOf } from '#domain/project/gates/next-gate.ts';
import { bodyOf, storedPage } from '#views/list.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import type { App } from './app.ts';
import { readHistory, type StoredEntry } from './history.ts';
import { factWithoutAddresses } from './office-history.ts';
import { cursorOf, type Place, placeIn } from './record-cursor.ts';

/** What one page reads at most, whatever is found. */
const mostEntries = 1_000;
const mostHistories = 100;
/** Entries of a history that are read at once, and projects of the list. */
const entriesAtOnce = 200;
const projectsAtOnce = 50;

export interface RecordAsked {
  readonly office: OfficeState & { readonly id: string };
  /** Who asks. */
  readonly reader: string;
  readonly question: RecordQuestion;
  /** Only of this project of the office. */
  readonly project?: string | undefined;
  /** Facts of a page at most. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A history that is searched. */
interface Searched extends Pick<Place, 'key' | 'list'> {
  readonly stream: StreamId;
  readonly project?: Pick<ProjectRow, 'id'>;
}

/** What one page has gathered so far. */
interface Gathered {
  readonly items: FoundFact[];
  readonly looked: { entries: number; histories: number };
}

interface Search {
  readonly app: App;
  readonly asked: RecordAsked;
  readonly matches: Matcher;
  readonly gathered: Gathered;
}

export async function searchRecord(app: App, asked: RecordAsked): Promise<RecordFound> {
  const gathered: Gathered = { items: [], looked: { entries: 0, histories: 0 } };
  const next = await gather({ app, asked, matches: matcherOf(asked), gathered });
  const projects = await namesOf(app, asked.office, gathered.items);
  return { ...gathered, projects, ...(next && { cursor: cursorOf(next) }) };
}

/** Where the next page goes on; nothing when all was read. */
async function gather(search: Search): Promise<Place | undefined> {
  const { app, asked, gathered } = search;
  const from = asked.cursor === undefined ? undefined : placeIn(asked.cursor);
  for await (const history of histories(app, asked, from)) {
    const { key, list } = history;
    const begun = from !== undefined && from.key === key;
    const place: Place = { key, list, after: begun ? from.after : 0, fact: begun ? from.fact : 0 };
    if (isFull(gathered)) return place;
    gathered.looked.histories += 1;
    const next = await gatherFrom(history, place, search);
    if (next) return next;
    await othersFirst();
  }
  return undefined;
}

const isFull = ({ looked }: Gathered) => looked.histories >= mostHistories || looked.entries >= mostEntries;

/** Where this history is gone on with; nothing when it was read to its end. */
async function gatherFrom(history: Searched, from: Place, search: Search): Promise<Place | undefined> {
  const { looked } = search.gathered;
  let place = from;
  for await (const entry of entriesAfter(search.app, history.stream, place.after)) {
    const left = takeFrom(entry, { history, skipped: place.fact }, search);
    if (left !== undefined) return { ...place, fact: left };
    place = { ...place, after: entry.seq, fact: 0 };
    looked.entries += 1;
    if (looked.entries >= mostEntries) return place;
  }
  return undefined;
}

/** Takes the facts of an entry that are meant; answers the place of the first one for which there is no room on this page. */
function takeFrom(
  entry: StoredEntry,
  { history, skipped }: { readonly history: Searched; readonly skipped: number },
  { asked, matches, gathered: { items } }: Search,
): number | undefined {
  for (const [index, fact] of entry.facts.entries()) {
    if (index < skipped || !matches(entry, fact)) continue;
    if (items.length === asked.limit) return index;
    items.push(...foundIn(entry, { index, project: history.project?.id }, asked));
  }
  return undefined;
}

/** The histories that may hold what is asked for, from where a page before ended. */
async function* histories(app: App, { office, question, project }: RecordAsked, from: Place | undefined) {
  if (project !== undefined) {
    yield { stream: streamOf('project', project), project: { id: project }, key: project } satisfies Searched;
    return;
  }
  const ofOffice: Searched = { stream: streamOf('office', office.id) };
  if ((question.kind === undefined || question.kind === 'office') && from?.key === undefined) yield ofOffice;
  if (question.kind !== 'office') yield* ofProjects(app, { office: office.id, question }, from);
}

interface OfProjects {
  readonly office: string;
  readonly question: RecordQuestion;
}

async function* ofProjects(
  app: App,
  { office, question: { to } }: OfProjects,
  from: Place | undefined,
): AsyncGenerator<Searched> {
  const list = projectsOf(office);
  let cursor = from?.list;
  do {
    const page = await storedPage(app.ports.views, list, { limit: projectsAtOnce, cursor });
    for (const row of page.rows) {
      const project = bodyOf(list, row);
      const isBefore = from?.key !== undefined && row.key > from.key;
      const isTooLate = to !== undefined && project.submittedAt.slice(0, 10) > to;
      if (!isBefore && !isTooLate)
        yield { stream: streamOf('project', project.id), project, key: row.key, ...(cursor !== undefined && { list: cursor }) };
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

async function* entriesAfter(app: App, stream: StreamId, after: number): AsyncGenerator<StoredEntry> {
  let last = after;
  for (;;) {
    const entries = await readHistory(app, stream, { after: last, limit: entriesAtOnce });
    yield* entries;
    last = entries.at(-1)?.seq ?? last;
    if (entries.length < entriesAtOnce) return;
  }
}

type Matcher = (entry: StoredEntry, fact: StoredEntry['facts'][number]) => boolean;

function matcherOf({ office, reader, question }: RecordAsked): Matcher {
  const names = new Map<string, string>();
  for (const { person } of office.deactivated) names.set(person.id, person.name);
  for (const { id, name } of [...office.people, ...office.serviceAccounts]) names.set(id, name);
  const bare = bareFor(office, reader);
  return ({ stream, at, actor }, fact) =>
    isWithin(at, question) &&
    isOnRecord(
      {
        history: historyOf(stream),
        at,
        ...(actor.kind !== 'system' && { by: actor.id }),
        fact: bare(stream, fact),
      },
      question,
      id => names.get(id),
    );
}

const historyOf = (stream: string) => (stream.startsWith('office/') ? 'office' : 'project');

/** Whoever does not see addresses finds nothing by them either. */
function bareFor(office: OfficeState, reader: string) {
  const sees = hasRole(office, reader, 'admin', 'pmo');
  return (stream: string, fact: StoredEntry['facts'][number]) =>
    sees || historyOf(stream) === 'project' ? fact : factWithoutAddresses(fact);
}

function foundIn(
  { stream, seq, at, actor, facts }: StoredEntry,
  { index, project }: { readonly index: number; readonly project: string | undefined },
  { office, reader }: RecordAsked,
): FoundFact[] {
  return facts.slice(index, index + 1).map(fact => {
    const kind = kindOnRecord(historyOf(stream), fact.type);
    return {
      ...{ stream, seq, index, at, actor, fact: bareFor(office, reader)(stream, fact) },
      ...(kind !== undefined && { kind }),
      ...(project !== undefined && { project }),
    };
  });
}

async function namesOf(app: App, office: OfficeState, items: readonly FoundFact[]): Promise<RecordFound['projects']> {
  const ids = [...new Set(items.flatMap(({ project }) => project ?? []))];
  return Promise.all(
    ids.map(async id => {
      const { state } = await app.states.current('project', id);
      if (state.id === undefined) throw new Error(`the list of ${office.id} names the project ${id}, of which there is no fact`);
      const model = modelOf(state, office);
      const named = (list: readonly { readonly id: string; readonly name: string }[] = []) =>
        list.map(entry => ({ id: entry.id, name: entry.name }));
      return {
        ...{ id, title: state.proposal.title, gatesOfModel: named(model?.gates), stages: named(model?.stages) },
        conditions: state.conditions.map(condition => ({ id: condition.id, text: condition.text })),
      };
    }),
  );
}
