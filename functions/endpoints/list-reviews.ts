/** What waits for the caller (also as a delegate), or the rounds of an office. */
import { delegationAt, personIn } from '#domain/office/state.ts';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { mayVoteOnFor } from '#domain/selection/ballots/eligibility.ts';
import { type InboxRow, inboxOf } from '#views/inbox.ts';
import { type Page, type PageQuery, readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { readOpenReviews, reviewsOf } from '#views/reviews.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ofOwnOffices } from '../kit/own-offices.ts';
import { answerPage, officeMeant } from '../kit/page.ts';
import { loadVisibleReview } from '../kit/run-command.ts';
import { loadVisibleSelection, situationOf } from '../kit/selections.ts';

export const endpoint = defineEndpoint('list-reviews', async ({ query, actor }, app) => {
  const { limit, cursor } = query;
  const { views } = app.ports;
  if (query.inbox === 'me') return answerPage(inbox(app, actor.id, { limit, cursor }));
  const office = await officeMeant(app, actor.id, query.office);
  if (query.open) return answerPage(readOpenReviews(views, office, { limit, cursor }));
  return answerPage(readPage(views, reviewsOf(office), { limit, cursor }));
});

const delegated = /^delegated[.]([0-9]{1,6})$/;

/** What waits for a person; what waits for another's ballot says on whose behalf this person may vote. */
type Waiting = InboxRow & { readonly onBehalfOf?: string };

/** What waits for a person first, then what waits for those who delegated to that person; pages go on from one into the other. */
async function inbox(app: App, person: string, { limit, cursor }: PageQuery): Promise<Page<Waiting>> {
  const seen = cursor === undefined ? undefined : delegated.exec(cursor)?.[1];
  const stored: Page<Waiting> = seen === undefined ? await storedFor(app, person, { limit, cursor }) : { items: [] };
  const own = await ofOwnOffices(app, person, { ...stored, officeOf: ({ office }) => office });
  if (own.cursor !== undefined) return own;
  const theirs = await delegatedTo(person, app);
  const from = Number(seen ?? 0);
  const until = from + limit - own.items.length;
  const items = [...own.items, ...theirs.slice(from, until)];
  return { items, ...(until < theirs.length && { cursor: `delegated.${until}` }) };
}

/** What a person's inbox holds, without delegations that are over: no time passes in a list, so they are left out when it is read. */
async function storedFor(app: App, person: string, page: PageQuery): Promise<Page<Waiting>> {
  const stored = await readPage(app.ports.views, inboxOf(person), page);
  const now = app.ports.clock.now();
  return { ...stored, items: stored.items.filter(entry => entry.kind !== 'consent' || now < entry.ends) };
}

/** Rounds and selections that wait for members who have delegated to this person, in every office the person belongs to. */
async function delegatedTo(person: string, app: App): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  const { views, clock } = app.ports;
  const offices = await readPage(views, officesOf(person), { limit: 200 });
  for (const { id } of offices.items) {
    const { state: office } = await app.states.current('office', id);
    if (!personIn(office, person)) continue;
    const givers = office.people.filter(giver => delegationAt(office, { from: giver.id, to: person }, clock.now()));
    for (const giver of givers) waiting.push(...(await ballotsOf({ giver: giver.id, office: id, person }, app)));
  }
  return waiting;
}

/** What of an office waits for the giver's ballot, and may be answered by this person for the giver. */
async function ballotsOf({ giver, office, person }: Record<'giver' | 'office' | 'person', string>, app: App): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  const { items } = await readPage(app.ports.views, inboxOf(giver), { limit: 200 });
  for (const entry of items) {
    if ((entry.kind !== 'review' && entry.kind !== 'selection') || entry.office !== office) continue;
    const may = entry.kind === 'review' ? mayVote(app, person, entry.id) : mayVoteOn(app, person, entry.selection);
    if ((await may).includes(giver)) waiting.push({ ...entry, onBehalfOf: giver });
  }
  return waiting;
}

/** For whom: a delegation does not make a ballot everywhere, not where the delegate has a seat, an interest, or has cast another's. */
async function mayVote(app: App, person: string, id: string): Promise<readonly string[]> {
  const { review, office, project } = await loadVisibleReview(app, id, person);
  return mayVoteFor(review, { actor: { kind: 'person', id: person }, now: app.ports.clock.now(), office, project });
}

/** The same of a selection. */
async function mayVoteOn(app: App, person: string, id: string): Promise<readonly string[]> {
  const visible = await loadVisibleSelection(app, id, person);
  return mayVoteOnFor(visible.selection, await situationOf(app, visible, { kind: 'person', id: person }));
}
