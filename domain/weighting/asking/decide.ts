/** The PMO asks people of the office for weights until a day; who has not answered is reminded before it. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { calendarOf, dayEndsAt } from '../../office/calendar/working-days.ts';
import { repeated } from '../../office/repeated.ts';
import { type OfficeState, personIn } from '../../office/state.ts';
import { mostItems } from '../../scoring/several/answer.ts';
import { addDays, type Instant, toInstant, toMs } from '../../values/time.ts';
import type { WeightingContext } from '../context.ts';
import { closed } from '../ending/close.ts';
import type { WeightingFact } from '../facts.ts';
import { requireAsker } from '../permissions.ts';
import { hasAnswered, type Weighting } from '../state.ts';
import type { WeightingDecisions } from '../tables.ts';
import type { OpenWeighting, WeightingAskingCommands } from './commands.ts';
import type { WeighedItem } from './facts.ts';

export const weightingAskingDecisions: WeightingDecisions<WeightingAskingCommands> = {
  'open-weighting': ({ id }) => refuse('already-exists', `There is a question of weights ${id} already.`),
  'look-at-day': lookAtDay,
};

/** The first command of a question of weights. */
export function openWeighting(
  {
    weighting,
    office: officeId,
    dimensions,
    until: day,
    ...said
  }: { type: 'open-weighting' } & WeightingAskingCommands['open-weighting'],
  context: WeightingContext,
): Decision<WeightingFact> {
  const { office, now } = context;
  const items =
    dimensions ?? office.goals.map(({ id, name, description }) => ({ id, name, ...(description && { description }) }));
  const until = dayEndsAt(calendarOf(office), day);
  const no = requireAsker(context) ?? faultInItems(items, { ...said, dimensions }) ?? faultInAsked(said.asked, office);
  if (no) return no;
  if (until <= now) return refuse('day-is-past', 'This day is over; name a later one.', 'until');
  if (until > addDays(now, mostDays)) return refuse('unknown-reference', 'Ask until a day within a year.', 'until');
  const { name, question, method, asked } = said;
  return {
    facts: [
      {
        type: 'weighting-opened',
        ...{ weighting, office: officeId, name, of: dimensions ? 'dimensions' : 'goals', items, method, asked, until },
        ...(question !== undefined && { question }),
        remindAt: remindAt(now, until),
      },
    ],
  };
}

const mostDays = 366;
/** Days before the end on which people are reminded; of a shorter question, half of its time. */
const reminderDays = 2;

function remindAt(now: Instant, until: Instant): Instant {
  const before = addDays(until, -reminderDays);
  const half = toInstant(Math.floor((toMs(now) + toMs(until)) / 2));
  return before > half ? before : half;
}

type Said = Pick<OpenWeighting, 'method' | 'dimensions'>;

function faultInItems(items: readonly WeighedItem[], { method, dimensions }: Said): Refused {
  if (items.length < 2)
    return refuse(
      'unknown-reference',
      'This office has no two goals to weigh; set its goals first, or name dimensions.',
      'dimensions',
    );
  if (items.length > mostItems[method])
    return refuse(
      'too-many',
      `There are ${items.length} to weigh and ${mostItems[method]} are the most by this method; take another method, or weigh groups first.`,
      'method',
    );
  return dimensions ? repeated(dimensions, 'dimensions') : undefined;
}

function faultInAsked(asked: readonly string[], office: OfficeState): Refused {
  for (const [index, person] of asked.entries()) {
    const field = `asked.${index}`;
    if (!personIn(office, person)) return refuse('unknown-reference', `${person} is not known in this office.`, field);
    if (asked.indexOf(person) !== index) return refuse('already-exists', `${person} is asked twice.`, field);
  }
  return undefined;
}

/** Harmless at any time, any number of times. */
function lookAtDay(state: Weighting, _command: object, { now, actor, office }: WeightingContext): Decision<WeightingFact> {
  if (actor.kind !== 'system') return refuse('not-allowed', 'The question does this by itself when it is due.');
  if (state.status === 'closed') return { facts: [] };
  if (now > state.until) return { facts: [closed(state, 'day-came')] };
  if (now < state.remindAt || state.remindedAt !== undefined) return { facts: [] };
  const people = state.asked.filter(person => !hasAnswered(state, person) && personIn(office, person));
  return { facts: [{ type: 'weighting-reminded', people }] };
}
