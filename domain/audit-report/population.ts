/**
 * The whole population of a period: every round, decision, condition, waiver, ballot and piece of evidence of the projects of an office, and every
 * change of its standards and delegations. Numbered from 1 without gaps in the order of time, so that nothing can be taken out unseen, with counts that add up.
 */

import type { ProjectFact } from '../project/facts.ts';
import type { ReviewFact } from '../review/facts.ts';
import { upcastReview } from '../review/upcast.ts';
import { isolated } from '../values/isolated.ts';
import { outcomeWords } from '../values/outcome-words.ts';
import type { Instant } from '../values/time.ts';
import type { ReadProject } from './project.ts';
import { type Place, type ReportPart, type Statement, type Told, toldIn } from './statement.ts';
import { inEnglish, type ReportWords } from './words.ts';

export const populationKinds = [
  'round',
  'decision',
  'condition',
  'waiver',
  'ballot',
  'evidence',
  'standard',
  'delegation',
] as const;
export type PopulationKind = (typeof populationKinds)[number];

/** What items of a kind are called in a count, and what one of them is called. */
const kindWords: Readonly<Record<PopulationKind, string>> = {
  round: 'round',
  decision: 'decision',
  condition: 'condition',
  waiver: 'waiver',
  ballot: 'ballot',
  evidence: 'evidence',
  standard: 'standard',
  delegation: 'delegation',
};
const kindTitleWords: Readonly<Record<PopulationKind, string>> = {
  round: 'Round',
  decision: 'Decision',
  condition: 'Condition',
  waiver: 'Waiver',
  ballot: 'Ballot',
  evidence: 'Evidence',
  standard: 'Standard',
  delegation: 'Delegation',
};

/** How a round ended, as its project says; `open` where it says nothing yet. */
export const roundEnds = ['decided', 'escalated', 'lapsed', 'voided', 'withdrawn', 'restarted', 'refused', 'open'] as const;
export type RoundEnd = (typeof roundEnds)[number];

export interface Unnumbered {
  readonly kind: PopulationKind;
  /** Project, or office for what is of no project. */
  readonly of: string;
  readonly title: string;
  /** What it is, in a sentence. */
  readonly what: string;
  readonly at: Instant;
  readonly place: Place;
  /** Of a round. */
  readonly end?: RoundEnd | undefined;
}

export interface PopulationItem extends Unnumbered {
  /** 1 for the first of the population. */
  readonly number: number;
}

export interface Period {
  /** The first instant of the period; from the beginning when left out. */
  readonly from?: Instant | undefined;
  /** The first instant after it; without an end when left out. */
  readonly until?: Instant | undefined;
}

export interface Population {
  readonly items: readonly PopulationItem[];
  readonly counts: Readonly<Record<PopulationKind, number>>;
  /** Of the rounds, how they ended; they add up to the rounds. */
  readonly ends: Readonly<Record<RoundEnd, number>>;
}

/** All that happened in the period, in the order of time; what happened at the same instant by stream and entry. */
export function populationOf(found: readonly Unnumbered[], { from, until }: Period): Population {
  const items = found
    .filter(({ at }) => (from === undefined || at >= from) && (until === undefined || at < until))
    .toSorted(inOrder)
    .map((item, index) => ({ ...item, number: index + 1 }));
  const count = (is: (item: PopulationItem) => boolean) => items.filter(is).length;
  const counts = Object.fromEntries(populationKinds.map(kind => [kind, count(item => item.kind === kind)]));
  const ends = Object.fromEntries(roundEnds.map(end => [end, count(item => item.end === end)]));
  return { items, counts: counts as Population['counts'], ends: ends as Population['ends'] };
}

function inOrder(a: Unnumbered, b: Unnumbered): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.place.stream !== b.place.stream) return a.place.stream < b.place.stream ? -1 : 1;
  return a.place.seq - b.place.seq || populationKinds.indexOf(a.kind) - populationKinds.indexOf(b.kind);
}

/** What a project adds to the population. */
export function foundInProject({ id, title, told, rounds, reviewOf, words }: ReadProject): Unnumbered[] {
  const project = { of: id, title };
  const own = told.flatMap(({ fact, at, place }) => ofFact(fact, words).map(entry => ({ ...project, ...entry, at, place })));
  const asked = rounds.map(({ review, gate, round, asked }) => {
    const end = endOf(review, told);
    const what = words.say`Round ${round} of the gate ${gate}: ${words.served(endWords[end])}.`;
    return { ...project, kind: 'round' as const, what, end, at: asked.at, place: asked.place };
  });
  const ballots = rounds.flatMap(({ review }) =>
    toldIn<ReviewFact>(reviewOf(review), upcastReview).flatMap(({ fact, at, place }) =>
      fact.type === 'ballot-cast' || fact.type === 'ballot-recorded'
        ? [{ ...project, kind: 'ballot' as const, what: ballotLine(fact, words), at, place }]
        : [],
    ),
  );
  return [...own, ...asked, ...ballots];
}

type Found = Pick<Unnumbered, 'kind' | 'what'>;

function ofFact(fact: ProjectFact, { say, served }: ReportWords): readonly Found[] {
  switch (fact.type) {
    case 'gate-outcome-recorded':
      return [
        {
          kind: 'decision',
          what: `${fact.gate}: ${served(outcomeWords[fact.outcome])} (${served(fact.authority)}), ${isolated(served(fact.why))}.`,
        },
        ...fact.conditions.map(({ id, text }): Found => ({ kind: 'condition', what: say`Condition ${id}: ${isolated(text)}` })),
      ];
    case 'waiver-granted':
      return [{ kind: 'waiver', what: say`Waiver ${fact.id} of ${fact.criterion ?? fact.condition}, until ${fact.until}.` }];
    case 'evidence-added':
      return [
        { kind: 'evidence', what: say`Evidence ${fact.evidence.id} (${fact.evidence.kind}): ${isolated(fact.evidence.title)}` },
      ];
    default:
      return [];
  }
}

type Cast = Extract<ReviewFact, { type: 'ballot-cast' | 'ballot-recorded' }>;

function ballotLine({ ballot, type }: Cast, { say, served }: ReportWords): string {
  const by = ballot.by === ballot.member ? '' : say`, cast by ${ballot.by}`;
  return say`Ballot of ${ballot.member}${by}: ${served(outcomeWords[ballot.outcome])}${type === 'ballot-recorded' ? say`, recorded by the chair` : ''}.`;
}

const ending: Readonly<Partial<Record<ProjectFact['type'], RoundEnd>>> = {
  'gate-outcome-recorded': 'decided',
  'gate-escalated': 'escalated',
  'gate-round-lapsed': 'lapsed',
  'gate-round-voided': 'voided',
  'gate-round-withdrawn': 'withdrawn',
  'gate-round-restarted': 'restarted',
  'proposal-withdrawn': 'withdrawn',
  'round-refused': 'refused',
};

function endOf(review: string, told: readonly Told<ProjectFact>[]): RoundEnd {
  const end = told.find(({ fact }) => ending[fact.type] !== undefined && 'review' in fact && fact.review === review);
  return (end && ending[end.fact.type]) ?? 'open';
}

const endWords: Readonly<Record<RoundEnd, string>> = {
  decided: 'decided',
  escalated: 'decided, and on to the office above',
  lapsed: 'ended without a decision',
  voided: 'became void',
  withdrawn: 'withdrawn',
  restarted: 'restarted on newer content',
  refused: 'could not be opened',
  open: 'open',
};

/** What an office adds to the population: what the report tells of its standards and delegations. */
export function foundInOffice(id: string, part: ReportPart, { served }: ReportWords = inEnglish): Unnumbered[] {
  const under = (title: string, kind: PopulationKind) =>
    (part.parts?.find(entry => entry.title === served(title))?.statements ?? []).map(({ text, at, place }: Statement) => ({
      ...{ kind, of: id, title: part.title, what: text, at, place },
    }));
  return [...under('Standards', 'standard'), ...under('Delegations', 'delegation')];
}

/** The population in the report: its counts in sentences that add up, and each item with its number. */
export function populationPart({ items, counts, ends }: Population, { say, served }: ReportWords = inEnglish): ReportPart {
  const kinds = populationKinds.filter(kind => counts[kind] > 0).map(kind => say`${counts[kind]} of ${served(kindWords[kind])}`);
  const ended = roundEnds.filter(end => ends[end] > 0).map(end => `${ends[end]} ${served(endWords[end])}`);
  return {
    title: say`The whole population`,
    intro: [
      items.length === 0
        ? say`Nothing of these kinds happened in the period.`
        : say`${items.length} items, numbered from 1 to ${items.length} without a gap: ${kinds.join(', ')}.`,
      counts.round === 0
        ? say`No round was asked for in the period.`
        : say`Of the ${counts.round} rounds that were asked for: ${ended.join(', ')}.`,
    ],
    statements: items.map(({ number, kind, of, title, what, at, place }) => ({
      text: `${number}. ${served(kindTitleWords[kind])}${title === '' ? '' : say` in ${isolated(title)} (${of})`}: ${what}`,
      ...{ at, place },
    })),
  };
}
