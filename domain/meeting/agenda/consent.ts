/**
 * Consent items are decided together by ticks, and each by itself: a tick is a ballot in the round or selection of its item, which checks it as any
 * other ballot. Nothing is counted here.
 */
import * as z from 'zod';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idSchema, longText } from '../../values/text.ts';
import type { Meeting } from '../state.ts';
import { type ItemOnAgenda, mostItems } from './item.ts';

/** The body with which a member of the board agrees to consent items. */
export const consentSchema = z
  .strictObject({
    items: z.array(idSchema).min(1).max(mostItems).meta({ description: 'Consent items of the agenda that you agree to' }),
    reason: longText.optional().meta({ description: 'Goes with each of the ballots' }),
  })
  .meta({ example: { items: ['i1', 'i3'], reason: 'As recommended by the PMO.' } });

/** What is not answered item by item: a meeting that is over, or an item that its agenda does not have. */
export function requireConsentItems({ status, agenda }: Meeting, items: readonly string[]): Refused {
  if (status !== 'planned' && status !== 'open')
    return refuse('wrong-status', `This meeting is ${status}; vote on the page of each round.`);
  const known = new Set<string>(agenda.map(({ id }) => id));
  const unknown = items.find(item => !known.has(item));
  if (unknown === undefined) return undefined;
  return refuse('unknown-reference', `There is no item ${unknown} on this agenda.`, `items.${items.indexOf(unknown)}`);
}

/** Why one item is not decided by a tick; its vote is open to whoever opens its page. */
export function notByConsent({ consent, title }: ItemOnAgenda): Refused {
  if (consent) return undefined;
  return refuse('wrong-status', `${title} is not marked for consent (any more); vote on its own page.`);
}
