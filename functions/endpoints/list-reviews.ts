/** What waits for the caller (also as a delegate), or the rounds of an office. */
import * as z from 'zod';
import { delegationAt } from '#domain/office/state.ts';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { lists } from '#views/rows.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf, pageOfIndex } from '../kit/page.ts';
import { loadVisibleOffice, loadVisibleReview } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Rounds: those that wait for you with inbox=me, else those of the office, newest first',
  query: officeQuery.extend({
    inbox: z.literal('me').optional(),
    open: z.literal('yes').optional().meta({ description: 'Only rounds that are open, the oldest first' }),
  }),
  answer: pageOf(anyItem),
  async handle({ query, actor }, app) {
    const { limit, cursor } = query;
    if (query.inbox === undefined) {
      const office = await officeMeant(app, actor.id, query.office);
      const to = lists.reviews(office);
      const where = (row: { ended?: string }) => row.ended === undefined;
      if (query.open) return pageOfIndex(app, { list: lists.openReviews(office), to, ordered: false, where, limit, cursor });
      return page(app, { list: lists.reviews(office), limit, cursor, reverse: true });
    }
    return inbox(app, actor.id, { limit, cursor });
  },
});

const delegated = /^delegated[.]([0-9]{1,6})$/;

/** What waits for a person first, then what waits for those who delegated to that person; pages go on from one into the other. */
async function inbox(app: App, person: string, { limit, cursor }: { limit: number; cursor: string | undefined }) {
  const seen = cursor === undefined ? undefined : delegated.exec(cursor)?.[1];
  const own = seen === undefined ? (await page(app, { list: lists.inbox(person), limit, cursor })).body : { items: [] };
  if ('cursor' in own) return { status: 200, body: own };
  const theirs = await delegatedTo(person, app);
  const from = Number(seen ?? 0);
  const until = from + limit - own.items.length;
  const items = [...own.items, ...theirs.slice(from, until)];
  return { status: 200, body: { items, ...(until < theirs.length && { cursor: `delegated.${until}` }) } };
}

/** Rounds that wait for members who have delegated to this person, in every office the person belongs to. */
async function delegatedTo(person: string, app: App): Promise<unknown[]> {
  const items: unknown[] = [];
  const { rows } = await app.ports.views.page(lists.officesOf(person), { limit: 200 });
  for (const { key } of rows) {
    const office = await loadVisibleOffice(app, key, person);
    const givers = office.people.filter(giver => delegationAt(office, giver.id, person, app.ports.clock.now()));
    for (const giver of givers) {
      const theirs = await app.ports.views.page(lists.inbox(giver.id), { limit: 200 });
      const waiting = theirs.rows.map(row => row.body as { kind: string; office: string; id: string });
      for (const entry of waiting)
        if (
          entry.kind === 'review' &&
          entry.office === key &&
          (await mayVote(app, { person, giver: giver.id, review: entry.id }))
        )
          items.push({ ...entry, onBehalfOf: giver.id });
    }
  }
  return items;
}

/** A delegation does not make a ballot everywhere: not where the delegate has a seat, an interest, or has cast another's. */
async function mayVote(app: App, { person, giver, review: id }: Record<'person' | 'giver' | 'review', string>) {
  const { review, office, project } = await loadVisibleReview(app, id, person);
  const actor = { kind: 'person', id: person } as const;
  return mayVoteFor(review, { actor, now: app.ports.clock.now(), office, project }).includes(giver);
}
