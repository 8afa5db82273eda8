/**
 * What follows from the facts of a question of weights: those who are asked, reminded and told. No mail says what somebody has answered. Links open a
 * page and decide nothing (P19).
 */
import { deadlineAt, officeTime } from '../office/calendar/working-days.ts';
import { nameOf, type OfficeState } from '../office/state.ts';
import type { AskedMethod } from '../scoring/several/methods.ts';
import type { SeveralWeights } from '../scoring/several/result.ts';
import type { Instant } from '../values/time.ts';
import type { WeightingFact } from '../weighting/facts.ts';
import { hasAnswered, type Weighting } from '../weighting/state.ts';
import { mailsFor } from './mail-reaction.ts';
import { notificationBy } from './notification-words.ts';
import { item } from './phrases.ts';
import type { MailReaction, Notification } from './reaction.ts';

export interface WeightingReactionContext {
  readonly office: OfficeState;
  readonly weighting: Weighting;
  /** When the fact was stored. */
  readonly at: Instant;
}

export function weightingMailsOf(fact: WeightingFact, context: WeightingReactionContext): MailReaction[] {
  return mailsFor(fact, weightingNotification(fact, context));
}

const page = ({ id }: Pick<Weighting, 'id'>) => `/weightings/${id}`;

const howTo: Readonly<Record<AskedMethod, string>> = {
  direct: 'You share out 100 points among',
  swing: 'You say how much the step from worst to best matters, of',
  pairwise: 'You compare two at a time of',
};

export const weightingNotification = notificationBy<WeightingFact, WeightingReactionContext, Notification | undefined>({
  'weighting-opened': ({ name, question, items, method, until, asked }, { weighting, office, at }) => ({
    to: asked,
    subject: `Your weights are asked: ${name}`,
    lines: [
      ...(question === undefined ? [] : [question]),
      `${howTo[method]}: ${items.map(entry => entry.name).join(', ')}.`,
      `Answer until ${deadlineAt(office.calendar, until, at)}. Nobody sees your answer before all have answered or the day is over.`,
    ],
    path: page(weighting),
    until,
  }),
  'weighting-reminded': ({ people }, { weighting, office, at }) => ({
    to: weighting.status === 'open' ? people.filter(person => !hasAnswered(weighting, person)) : [],
    subject: `Reminder: your weights are asked: ${weighting.name}`,
    lines: [`You have not answered yet. Answer until ${deadlineAt(office.calendar, weighting.until, at)}.`],
    path: page(weighting),
  }),
  'weighting-closed': ({ result, unanswered }, { weighting, office }) => ({
    to: [...new Set(['pmo', ...(result ? weighting.asked : [])])],
    subject: result ? `The weights are known: ${weighting.name}` : `Nobody has answered: ${weighting.name}`,
    lines: result
      ? [
          `${result.people.length} of ${weighting.asked.length} have answered.`,
          ...groupInLines(result, weighting),
          ...(unanswered.length === 0 ? [] : [`No answer came from ${unanswered.map(id => nameOf(office, id)).join(', ')}.`]),
        ]
      : [`The day was ${officeTime(office.calendar, weighting.until)}. Ask again, or ask others.`],
    path: page(weighting),
  }),
});

/** The weights of the group, and whether its judgements contradict each other. */
function groupInLines({ weights, consistency }: SeveralWeights, { items }: Weighting): string[] {
  const name = (id: string) => items.find(entry => entry.id === id)?.name ?? id;
  return [
    ...weights.map(({ item: id, share }) => item(`${name(id)}: ${(share * 100).toFixed(1)} %`)),
    ...(consistency && !consistency.accepted
      ? [`The judgements of the group contradict each other: their consistency ratio is ${consistency.ratio.toFixed(3)}.`]
      : []),
  ];
}
