/** Conditions of boards and what became of each: reported, sent back, accepted, waived, overdue; as the record stood when it was exported. */

import type { Condition } from '../project/conditions/condition.ts';
import { conditionStanding } from '../project/conditions/standing.ts';
import type { ProjectFact } from '../project/facts.ts';
import { isolated } from '../values/isolated.ts';
import type { Instant } from '../values/time.ts';
import type { OfficeThen } from './office-then.ts';
import { doer } from './project-facts.ts';
import { conditionWords } from './round-words.ts';
import type { ReportPart, Statement, Told } from './statement.ts';

export interface ConditionStory {
  readonly condition: Condition;
  readonly set: Told<ProjectFact>;
  /** Set, reported, answered, waived: in this order on record. */
  readonly told: readonly Statement[];
  readonly standing: ReturnType<typeof conditionStanding>;
  readonly metAt?: Instant | undefined;
  readonly acceptedBy?: string | undefined;
  readonly waivedUntil?: string | undefined;
}

export function conditionStories(
  told: readonly Told<ProjectFact>[],
  office: OfficeThen,
  now: Instant,
): readonly ConditionStory[] {
  return told.flatMap(set =>
    set.fact.type === 'gate-outcome-recorded'
      ? set.fact.conditions.map(condition => storyOf({ condition, set, told, office, now }))
      : [],
  );
}

interface Following {
  readonly condition: Condition;
  readonly set: Told<ProjectFact>;
  readonly told: readonly Told<ProjectFact>[];
  readonly office: OfficeThen;
  readonly now: Instant;
}

function storyOf({ condition, set, told, office, now }: Following): ConditionStory {
  const about = told.filter(({ fact }) => 'condition' in fact && fact.condition === condition.id);
  const met = about.findLast(
    ({ fact }) => fact.type === 'condition-met' || (fact.type === 'condition-answered' && fact.accepted),
  );
  const waiver = about.findLast(({ fact }) => fact.type === 'waiver-granted')?.fact;
  const waivedUntil = waiver?.type === 'waiver-granted' ? waiver.until : undefined;
  const { say } = office;
  const asked = (condition.askedBy ?? [condition.by]).map(office.person).join(', ');
  const first = {
    text: say`Set by ${condition.board === undefined ? say`the board` : say`the board ${condition.board}`} in ${condition.review}: ${conditionWords(condition, office)} Asked for by ${asked}.${condition.person === undefined ? '' : say` In that role then: ${office.person(condition.person)}.`}`,
    ...{ at: set.at, place: set.place },
  };
  const later = about.flatMap(entry => {
    const text = laterWords(entry, office);
    return text === undefined ? [] : [{ text, at: entry.at, place: entry.place }];
  });
  return {
    ...{ condition, set, told: [first, ...later], metAt: met?.at, waivedUntil },
    acceptedBy: met?.fact.type === 'condition-answered' ? met.fact.by : undefined,
    standing: conditionStanding({ due: condition.due, metAt: met?.at, waivedUntil }, now),
  };
}

function laterWords(told: Told<ProjectFact>, office: OfficeThen): string | undefined {
  const { fact, at } = told;
  const { say } = office;
  switch (fact.type) {
    case 'condition-met':
      return say`${doer(told, office)} stated that it is met, which counted by itself then: ${isolated(fact.how)}${evidence(fact, office)}`;
    case 'condition-reported':
      return say`${office.personAt(fact.by, at)} reported it as met: ${isolated(fact.how)}${evidence(fact, office)}`;
    case 'condition-answered':
      return `${fact.accepted ? say`${office.personAt(fact.by, at)} accepted it as met.` : say`${office.personAt(fact.by, at)} sent the report back.`}${fact.reason === undefined ? '' : say` Reason: ${isolated(fact.reason)}`}`;
    case 'waiver-granted':
      return say`${office.personAt(fact.by, at)} waived it until ${office.day(fact.until)} (waiver ${fact.id}). Reason: ${isolated(fact.reason)}`;
    default:
      return undefined;
  }
}

const evidence = (fact: { readonly evidence?: string | undefined }, { say }: OfficeThen) =>
  fact.evidence === undefined ? '' : say` Evidence: ${fact.evidence}.`;

const standingWords = {
  open: 'open',
  overdue: 'overdue',
  met: 'met',
  waived: 'waived, and the waiver counts',
} as const;

export function conditionsPart(
  stories: readonly ConditionStory[],
  { moment, say, served }: OfficeThen,
  now: Instant,
): ReportPart {
  return {
    title: say`Conditions and what became of them`,
    intro:
      stories.length === 0
        ? [say`No board set a condition.`]
        : [say`${stories.length} in all. Their standing is that of ${moment(now)}.`],
    parts: stories.map(({ condition, standing, told }) => ({
      title: say`Condition ${condition.id}: ${served(standingWords[standing])}`,
      statements: told,
    })),
  };
}
