/**
 * Where an office, its open rounds, its projects, its calls and their panels name a person, and a successor in these places, one stream after the other.
 * What is to be done is read from the facts each time: who begins again after a break goes on with what is left, and nothing is done twice.
 */
import type { Place, Succession } from '#domain/office/people/place.ts';
import { boardsAfter, officePlaces } from '#domain/office/people/places.ts';
import { projectPlaces } from '#domain/project/replacement/places.ts';
import { reviewPlaces } from '#domain/review/places.ts';
import { iterate, type Page } from '#views/list.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import { type ReviewRow, readOpenReviews } from '#views/reviews.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import type { Answer } from './execute.ts';
import { type Asked, type Named, placesInCalls, replaceInCall, type Someone } from './places-in-calls.ts';

/** Streams that are looked at together. */
const atOnce = 8;

/** All places of a person, stream by stream, in the order in which a successor takes them. */
export async function placesOf(someone: Someone, { app, office, actor }: Asked): Promise<readonly Named[]> {
  const now = app.ports.clock.now();
  const id = office.id ?? '';
  const found: Named[] = [{ key: '1', kind: 'office', id, places: officePlaces(office, someone, now) }];
  await forEachConcurrently(openRounds(id, app), atOnce, async ({ id: review, project }) => {
    const [round, about] = await Promise.all([app.states.current('review', review), app.states.current('project', project)]);
    if (round.state.id === undefined || about.state.id === undefined) return;
    const places = reviewPlaces(round.state, someone, { now, actor, office, project: about.state });
    found.push({ key: `2/${review}`, kind: 'review', id: review, places });
  });
  await forEachConcurrently(iterate(app.ports.views, projectsOf(id)), atOnce, async row => {
    if (!mayName(row, someone.person)) return;
    const { state } = await app.states.current('project', row.id);
    if (state.id === undefined) return;
    found.push({ key: `3/${row.id}`, kind: 'project', id: row.id, places: projectPlaces(state, office, someone) });
  });
  found.push(...(await placesInCalls(someone, { app, office, actor })));
  return found.filter(({ places }) => places.length > 0).sort((left, right) => (left.key < right.key ? -1 : 1));
}

function mayName({ people, sponsor, manager }: ProjectRow, person: string): boolean {
  return (people ?? [sponsor, manager]).includes(person);
}

async function* openRounds(office: string, { ports }: App): AsyncGenerator<ReviewRow, undefined> {
  let cursor: string | undefined;
  do {
    const page: Page<ReviewRow> = await readOpenReviews(ports.views, office, { limit: 200, cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Streams that one request changes at most, so that it ends before a gateway gives up. */
const mostAtATime = 25;

interface Replacing extends Succession {
  readonly reason: string;
  readonly after?: string | undefined;
}

interface Replaced {
  readonly replaced: Place[];
  readonly left: Place[];
  /** Streams that were not looked at yet, and where to go on. */
  readonly remaining: number;
  readonly next?: string | undefined;
}

export async function replaceEverywhere(asked: Replacing, around: Asked & { key?: string | undefined }): Promise<Replaced> {
  const { after = '' } = asked;
  const named = (await placesOf(asked, around)).filter(({ key }) => key > after);
  const [batch, rest] = [named.slice(0, mostAtATime), named.slice(mostAtATime)];
  const outcomes: Place[] = [];
  for (const one of batch) outcomes.push(...(await outcomesIn(one, asked, around)));
  const next = rest.length > 0 ? batch.at(-1)?.key : undefined;
  const replaced = outcomes.filter(({ stays }) => stays === undefined);
  const left = outcomes.filter(({ stays }) => stays !== undefined);
  return { replaced, left, remaining: rest.length, ...(next !== undefined && { next }) };
}

/** The places of one stream once it was asked, each that stays with the reason. */
async function outcomesIn(one: Named, asked: Replacing, around: Asked & { key?: string | undefined }): Promise<Place[]> {
  const answer = await replaceIn(one, asked, around);
  const why = answer && 'refusal' in answer ? answer.refusal.message : undefined;
  return one.places.map(place => (why === undefined ? place : { ...place, stays: place.stays ?? why }));
}

type AnyAnswer = Answer<'office'> | Answer<'review'> | Answer<'project'> | Answer<'call'> | Answer<'assessment'>;

/** Nothing is asked of a stream in which every place stays. */
async function replaceIn(
  { kind, id, places }: Named,
  { person, successor, reason }: Replacing,
  { app, office, actor, key }: Asked & { key?: string | undefined },
): Promise<AnyAnswer | undefined> {
  if (places.every(({ stays }) => stays !== undefined)) return undefined;
  const sender = { id, actor, key };
  if (kind === 'project') {
    const command = { type: 'replace-person', person, successor, reason } as const;
    return app.execute({ ...sender, aggregate: 'project', command });
  }
  if (kind === 'call' || kind === 'assessment')
    return replaceInCall({ kind, id }, { person, successor, reason }, { app, office, actor, key });
  if (kind === 'review') {
    const command = { type: 'change-seat', member: person, replacement: successor, reason } as const;
    return app.execute({ ...sender, aggregate: 'review', command });
  }
  const boards = boardsAfter(office, { person, successor });
  const command = { type: 'set-boards' as const, boards: [...(boards ?? [])], expectedVersion: office.versions.boards, reason };
  return boards && app.execute({ ...sender, aggregate: 'office', command });
}
