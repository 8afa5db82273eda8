/** What waits for the caller (also as a delegate), or the rounds of an office. */
import * as z from 'zod';
import { delegationAt } from '#domain/office/state.ts';
import { mayVoteFor } from '#domain/review/ballots.ts';
import { officeFor, reviewFor } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';
import type { House } from '../kit/app.ts';
import { lists } from '#views/rows.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf, pagePointed } from '../kit/page.ts';

export const door = httpDoor({
  summary: 'Rounds: those that wait for you with inbox=me, else those of the office, newest first',
  query: officeQuery.extend({
    inbox: z.literal('me').optional(),
    open: z.literal('yes').optional().meta({ description: 'Only rounds that are open, the oldest first' }),
  }),
  answer: pageOf(anyItem),
  async handle({ query, actor }, house) {
    const { limit, cursor } = query;
    if (query.inbox === undefined) {
      const office = await officeMeant(house, actor.id, query.office);
      const to = lists.reviews(office);
      const where = (row: { ended?: string }) => row.ended === undefined;
      if (query.open) return pagePointed(house, { list: lists.openReviews(office), to, ordered: false, where, limit, cursor });
      return page(house, { list: lists.reviews(office), limit, cursor, reverse: true });
    }
    return inbox(house, actor.id, { limit, cursor });
  },
});

const delegated = /^delegated[.]([0-9]{1,6})$/;

/** What waits for a person first, then what waits for those who delegated to that person; pages go on from one into the other. */
async function inbox(house: House, person: string, { limit, cursor }: { limit: number; cursor: string | undefined }) {
  const seen = cursor === undefined ? undefined : delegated.exec(cursor)?.[1];
  const own = seen === undefined ? (await page(house, { list: lists.inbox(person), limit, cursor })).body : { items: [] };
  if ('cursor' in own) return { status: 200, body: own };
  const theirs = await delegatedTo(person, house);
  const from = Number(seen ?? 0);
  const until = from + limit - own.items.length;
  const items = [...own.items, ...theirs.slice(from, until)];
  return { status: 200, body: { items, ...(until < theirs.length && { cursor: `delegated.${until}` }) } };
}

/** Rounds that wait for members who have delegated to this person, in every office the person belongs to. */
async function delegatedTo(person: string, house: House): Promise<unknown[]> {
  const items: unknown[] = [];
  const { rows } = await house.ports.views.page(lists.officesOf(person), { limit: 200 });
  for (const { key } of rows) {
    const office = await officeFor(house, key, person);
    const givers = office.people.filter(giver => delegationAt(office, giver.id, person, house.ports.clock.now()));
    for (const giver of givers) {
      const theirs = await house.ports.views.page(lists.inbox(giver.id), { limit: 200 });
      const waiting = theirs.rows.map(row => row.body as { kind: string; office: string; id: string });
      for (const entry of waiting)
        if (
          entry.kind === 'review' &&
          entry.office === key &&
          (await mayVote(house, { person, giver: giver.id, review: entry.id }))
        )
          items.push({ ...entry, onBehalfOf: giver.id });
    }
  }
  return items;
}

/** A delegation does not make a ballot everywhere: not where the delegate has a seat, an interest, or has cast another's. */
async function mayVote(house: House, { person, giver, review: id }: Record<'person' | 'giver' | 'review', string>) {
  const { review, office, project } = await reviewFor(house, id, person);
  const actor = { kind: 'person', id: person } as const;
  return mayVoteFor(review, { actor, now: house.ports.clock.now(), office, project }).includes(giver);
}
