/**
 * The schedule notes sizes and what became of closed projects, when either is another; the PMO publishes a card of the office where the guards
 * hold. Cards are never taken back: a newer one takes the place of the former, which stays on record.
 */

import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { type ResolvedAt, tryOwnCard } from '../../outlook/own-card.ts';
import { type SizeLimits, sizeLimits } from '../../outlook/sizes.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeFact } from '../facts.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { OutlookCommands } from './commands.ts';
import { cardInForce } from './in-force.ts';
import { mostClosed } from './shapes.ts';

/** By how much a limit moves before it is noted anew. */
const noticeable = 0.05;

export const outlookDecisions: OfficeDecisions<OutlookCommands> = {
  'note-outlook-basis': (state, { costs, closed }) => {
    const sizes = sizeLimits(costs);
    const last = closed.slice(-mostClosed);
    const known = state.outlook;
    const same = digestOf(known?.closed ?? []) === digestOf(last) && isNear(known?.sizes, sizes);
    return { facts: same ? [] : [{ type: 'outlook-basis-noted', ...(sizes && { sizes }), closed: last }] };
  },
  'publish-outlook-card': (state, command, context) =>
    officePreconditions['publish-outlook-card'](state, context) ?? publish(state, command, context.resolved ?? []),
};

function isNear(known: SizeLimits | undefined, found: SizeLimits | undefined): boolean {
  if (!known || !found) return known === found;
  const moved = (before: number, now: number) => Math.abs(now - before) > noticeable * before;
  return !moved(known.middleFrom, found.middleFrom) && !moved(known.largestFrom, found.largestFrom);
}

function publish(
  state: OfficeState,
  { event, reason }: OutlookCommands['publish-outlook-card'],
  given: readonly ResolvedAt[],
): Decision<OfficeFact> {
  const rows = inOrder(given);
  const { version, card: current } = cardInForce(state.outlook, event);
  const tried = tryOwnCard(event, rows, current);
  if (!tried.card) return refuse('unknown-reference', `${tried.why} See the figures on the page of calibration.`, 'event');
  const data = digestOf(rows);
  if (state.outlook?.cards[event]?.at(-1)?.data === data) return { facts: [] };
  const { card, checks } = tried;
  const why = reason !== undefined && { reason };
  return { facts: [{ type: 'outlook-card-published', event, version: version + 1, card, checks, data, ...why }] };
}

/** The same rows in any order are the same data. */
function inOrder(rows: readonly ResolvedAt[]): ResolvedAt[] {
  const keyed = rows.map(row => ({ row, key: JSON.stringify([row.at, row.resolvedAt, row.levels, row.happened]) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
