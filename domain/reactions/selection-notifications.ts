/** Who is told what of a selection, in words. Each sponsor is told by the own project's fact (project-notifications.ts). */
import { deadlineAt } from '../office/calendar/working-days.ts';
import { nameOf, type OfficeState } from '../office/state.ts';
import type { Project } from '../project/state.ts';
import { mayVoteOn } from '../selection/ballots/eligibility.ts';
import type { SelectionFact } from '../selection/facts.ts';
import { missingVoters, type Selection, type Submission, scenarioOf } from '../selection/state.ts';
import { formatMinor } from '../values/currency.ts';
import type { Instant } from '../values/time.ts';
import { notificationBy } from './notification-words.ts';
import { item } from './phrases.ts';
import type { Notification } from './reaction.ts';

/** The states as they are now, and when the fact was stored. */
export interface SelectionReactionContext {
  readonly office: OfficeState;
  readonly selection: Selection;
  /** Of the candidates, while a board decides. */
  readonly projects: readonly Project[];
  readonly at: Instant;
}

const page = ({ id }: Selection) => `/selections/${id}`;
const choiceWords = {
  approve: 'approves',
  'another-scenario': 'wants another scenario',
  hold: 'holds',
  abstain: 'abstains',
} as const;

export const selectionNotification = notificationBy<SelectionFact, SelectionReactionContext, Notification | undefined>({
  'scenario-infeasible': ({ scenario, conflict }, { selection }) => ({
    to: planners(selection, scenario),
    subject: `No set keeps the rules: ${scenarioName(selection, scenario)} (${selection.name})`,
    lines: [conflict.words],
    path: page(selection),
  }),
  'scenario-failed': ({ scenario, why }, { selection }) => ({
    to: planners(selection, scenario),
    subject: `Not worked out: ${scenarioName(selection, scenario)} (${selection.name})`,
    lines: [why, 'Change the scenario to have it worked out again.'],
    path: page(selection),
  }),
  'selection-submitted': ({ roster, deadline }, context) => {
    const { selection, office, at } = context;
    const delegates = delegatesOf(roster, context);
    return {
      to: [...roster, ...delegates.map(({ to }) => to)],
      subject: `Your decision is asked: ${selection.name}`,
      lines: [
        ...(selection.submission?.question === undefined ? [] : [selection.submission.question]),
        ...inShort(context),
        `Decide by ${deadlineAt(office.calendar, deadline, at)}.`,
        ...delegates.map(({ from, to }) => `${nameOf(office, to)} may cast the ballot on behalf of ${nameOf(office, from)}.`),
      ],
      path: page(selection),
      until: deadline,
    };
  },
  'board-reminded': ({ members: reminded }, context) => {
    const { selection, office, at } = context;
    const missing = selection.submission ? missingVoters(selection.submission) : [];
    const members = reminded.filter(member => missing.includes(member));
    const delegates = delegatesOf(members, context);
    return {
      to: [...members, ...delegates.map(({ to }) => to)],
      subject: `Reminder: your decision on ${selection.name}`,
      lines: [`The board decides until ${deadlineAt(office.calendar, selection.submission?.deadline ?? at, at)}.`],
      path: page(selection),
    };
  },
  'submission-escalated': ({ missing }, { selection, office, at }) => ({
    to: [...(selection.submission ? [selection.submission.chair] : []), 'pmo'],
    subject: `Ballots are missing: ${selection.name}`,
    lines: [
      `The board decides until ${deadlineAt(office.calendar, selection.submission?.deadline ?? at, at)}, and these members have not voted: ${missing.map(id => nameOf(office, id)).join(', ')}.`,
    ],
    path: page(selection),
    until: selection.submission?.deadline,
  }),
  'selection-ballot-cast': ({ ballot: { member, by } }, { selection, office }) =>
    member === by
      ? undefined
      : {
          to: [member, by],
          subject: `A ballot was cast on behalf of ${nameOf(office, member)}: ${selection.name}`,
          lines: [
            `${nameOf(office, by)} has cast the ballot of ${nameOf(office, member)} under a delegation.`,
            `${nameOf(office, member)} may replace it until the board has decided.`,
          ],
          path: page(selection),
        },
  'selection-member-left': ({ member, why }, { selection, office }) => ({
    to: [...new Set([member, ...others(selection.submission), 'pmo'])],
    subject: `A member left the board: ${selection.name}`,
    lines: [`${nameOf(office, member)} ${why} and no longer decides on this selection.`],
    path: page(selection),
  }),
  'selection-decided': ({ why, outcomes }, context) => ({
    to: [...new Set(['pmo', ...others(context.selection.submission)])],
    subject: `Decided: ${context.selection.name}`,
    lines: [
      `The board has decided: ${why}. ${outcomes.filter(({ chosen }) => chosen).length} of ${outcomes.length} candidates are chosen.`,
      ...inShort(context),
      'Each sponsor is told the outcome with its reason.',
    ],
    path: page(context.selection),
  }),
  'selection-returned': ({ outcome, why }, context) => ({
    to: ['pmo'],
    subject: `${outcome === 'hold' ? 'On hold' : 'Another scenario is wanted'}: ${context.selection.name}`,
    lines: [`${why}.`, ...saidBy(context), 'Nothing is chosen. Submit a scenario again, or withdraw the selection.'],
    path: page(context.selection),
  }),
  'selection-lapsed': ({ why }, { selection }) => ({
    to: ['pmo'],
    subject: `No decision: ${selection.name}`,
    lines: [`The board came to no decision: ${why}.`, 'Submit a scenario again, or withdraw the selection.'],
    path: page(selection),
  }),
  'selection-withdrawn': ({ by, reason }, { selection, office }) => ({
    to: [...new Set(['pmo', ...others(selection.submission)])],
    subject: `Withdrawn: ${selection.name}`,
    lines: [`${nameOf(office, by)} has withdrawn the selection; nothing is chosen. The reason: ${reason}`],
    path: page(selection),
  }),
});

/** Whoever made the scenario last. */
function planners(selection: Selection, number: number): readonly string[] {
  return [scenarioOf(selection, number)?.by ?? 'pmo'];
}

function scenarioName(selection: Selection, number: number): string {
  return scenarioOf(selection, number)?.name ?? `scenario ${number}`;
}

/** Those of a question to a board: who voted and who could still. */
function others(asked: Submission | undefined): readonly string[] {
  return asked ? [...asked.ballots.map(({ by }) => by), ...missingVoters(asked)] : [];
}

/** What the scenario takes, is worth and costs, and how sure that is. */
function inShort({ selection, office }: SelectionReactionContext): string[] {
  const { submission, candidates } = selection;
  const found = submission?.scenario.answer?.found;
  if (!submission || !found) return [];
  const { best, status, gap } = found;
  const sure = status === 'proven' ? 'no set is worth more' : `a set could be worth at most ${percent(gap)} more`;
  return [
    `Scenario ${submission.scenario.name}: ${best.chosen.length} of ${candidates.length} candidates, worth ${best.value} (${sure}), for ${formatMinor(best.cost, office.currency, { locale: 'en-GB' })}.`,
  ];
}

const percent = (gap: number | null) => (gap === null ? 'an unknown share' : `${Number((gap * 100).toFixed(2))} %`);

function saidBy({ selection, office }: SelectionReactionContext): string[] {
  const said = (selection.submission?.ballots ?? []).map(({ member, choice, prefers, reason }) =>
    item(
      `${nameOf(office, member)}: ${prefers === undefined ? choiceWords[choice] : `wants scenario ${prefers} instead`}.${reason === undefined ? '' : ` ${reason}`}`,
    ),
  );
  return said.length === 0 ? [] : ['What the members said:', ...said];
}

/** Who may cast the ballots of these members now; a delegate with an interest or a seat is not asked. */
function delegatesOf(members: readonly string[], { office, selection, projects, at }: SelectionReactionContext) {
  const asked = selection.submission;
  if (!asked) return [];
  const may = (from: string, to: string) =>
    mayVoteOn(asked, from, { actor: { kind: 'person', id: to }, now: at, office, projects }) === undefined;
  const pairs = office.delegations.filter(({ from, to }) => members.includes(from) && may(from, to));
  return pairs.filter((pair, index) => pairs.findIndex(({ from, to }) => from === pair.from && to === pair.to) === index);
}
