/** Sentences that a page and its brief share, so that the screen and the paper never say it differently. */
import type { ProjectView } from '#api/answers/projects.ts';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import type { Condition } from '#domain/project/conditions/condition.ts';
import { isException } from '#domain/project/conditions/exception.ts';
import type { Evidence } from '#domain/project/delivery/evidence.ts';
import type { Report } from '#domain/project/delivery/report.ts';
import { hasExpired } from '#domain/project/expiry/expiry.ts';
import { gateName } from '#domain/project/gates/change-round.ts';
import type { GateRecord } from '#domain/project/gates/record.ts';
import type { RoundEnding } from '#domain/project/gates/round.ts';
import type { ProjectScore } from '#domain/project/intake/score.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import { isolated } from '#domain/values/isolated.ts';

import { day, money, number } from './format.ts';
import { outcomeName, ownerLabels, type Tone, withheldLabels } from './labels.ts';

export type Definition = readonly [term: string, value: string];
export type NameOf = (id: string | undefined) => string;

export function peopleDefinitions(proposal: Proposal, nameOf: NameOf): readonly Definition[] {
  const { sponsor, manager, department, category, riskClass, strategic } = proposal;
  return [
    ['Sponsor', nameOf(sponsor)],
    ['Project manager', nameOf(manager)],
    ['Department', department ?? 'not stated'],
    ['Category', category ?? 'not stated'],
    ...(riskClass === undefined ? [] : [['Class of risk', riskClass] as const]),
    ...(strategic ? [['Strategic', 'yes'] as const] : []),
  ];
}

/** What a panel said of one dimension: its median, or that nobody could tell. */
export function medianInWords(median: number | boolean | null): string {
  if (median === null) return 'nobody could tell';
  return typeof median === 'boolean' ? (median ? 'met' : 'not met') : number(median, 2);
}

export function totalScore(score: ProjectScore): string {
  return `${number(score.total, 2)} of 100`;
}

/** What a proposal says about money and dates. */
export type ProposedMoney = Pick<Proposal, 'costs' | 'benefits' | 'withheld' | 'start' | 'end'>;

export interface MoneyOf {
  readonly proposal: ProposedMoney;
  readonly report: Report | undefined;
  readonly currency: string;
  /** Approved whole-life cost in minor units. */
  readonly baseline?: number | undefined;
}

export function moneyDefinitions({ proposal, report, currency, baseline }: MoneyOf): readonly Definition[] {
  const total = proposal.costs.reduce((sum, year) => sum + year.amount, 0);
  const benefits = proposal.benefits.reduce((sum, benefit) => sum + (benefit.amount ?? 0), 0);
  const approved = baseline ?? (proposal.costs.length > 0 ? total : undefined);
  const over = approved && report?.forecast !== undefined ? ((report.forecast - approved) / approved) * 100 : undefined;
  return [
    ['Whole-life cost', money(proposal.costs.length > 0 ? total : undefined, currency)],
    ['Benefits in money', money(proposal.benefits.length > 0 ? benefits : undefined, currency)],
    ['Forecast', report?.forecast === undefined ? 'not reported' : money(report.forecast, currency)],
    ['Forecast against plan', over === undefined ? 'not known' : `${over > 0 ? '+' : ''}${over.toFixed(1)} %`],
    ['Spent so far', report?.spent === undefined ? 'not reported' : money(report.spent, currency)],
    ['From – to', `${day(proposal.start)} – ${day(proposal.end)}`],
  ];
}

/** What is counted of a benefit, before and as promised: `; 9 days before, 2 days promised`. Nothing where neither is said. */
export function figuresInWords({
  unit,
  baseline,
  target,
}: Pick<Proposal['benefits'][number], 'unit' | 'baseline' | 'target'>): string {
  const figure = (value: number | undefined, when: string) =>
    value === undefined ? [] : [`${figureInWords(value, unit)} ${when}`];
  const said = [...figure(baseline, 'before'), ...figure(target, 'promised')];
  return said.length === 0 ? '' : `; ${said.join(', ')}`;
}

export function figureInWords(value: number, unit: string | undefined): string {
  return `${number(value, 6)}${unit === undefined ? '' : ` ${isolated(unit)}`}`;
}

/** Cost by year, benefits, and what was kept back with the reason: a line each. */
export function moneyLines({ costs, benefits, withheld }: ProposedMoney, currency: string): readonly string[] {
  const years = costs.map(year => `${year.year} ${money(year.amount, currency)}`);
  return [
    ...(years.length > 1 ? [`By year: ${years.join(', ')}`] : []),
    ...benefits.map(({ name, amount, measure, ...figures }) => {
      const worth = amount === undefined ? '' : `, ${money(amount, currency)}`;
      return `Benefit: ${isolated(name)}${worth}${measure === undefined ? '' : `; measured by ${isolated(measure)}`}${figuresInWords(figures)}`;
    }),
    ...withheld.map(entry => `Withheld (${withheldLabels[entry.field].toLowerCase()}): ${isolated(entry.reason)}`),
  ];
}

export function riskLine({ risk, probability, impact, response }: Report['risks'][number]): string {
  const answer = response === undefined ? '' : `; response: ${isolated(response)}`;
  return `Risk: ${isolated(risk)} (probability ${probability} × impact ${impact} of 25)${answer}`;
}

export function conditionLine({ text, due, owner }: Pick<Condition, 'text' | 'due' | 'owner'>): string {
  return `${isolated(text)} Due ${day(due)}, by ${ownerLabels[owner]}.`;
}

/** The same of one in a pack, which says when it is an exception. */
export function packConditionLine(condition: ReviewView['pack']['conditions'][number]): string {
  const { exceptionAt } = condition;
  const since = isException(condition)
    ? ` An exception since ${day(exceptionAt)}: its board was told that nothing had come of it.`
    : '';
  return `${conditionLine(condition)}${since}`;
}

/** How a condition stands, as the service says it: the same for readers in every time zone. */
export function standingOf({ standing }: Pick<ProjectView['conditions'][number], 'standing'>): readonly [string, Tone] {
  return standings[standing];
}

const standings = {
  met: ['Met', 'good'],
  overdue: ['Overdue', 'bad'],
  open: ['Open', 'warn'],
  waived: ['Waived', 'plain'],
} as const;

/** What a piece of evidence is besides its kind at an instant: a word given, something that newer evidence takes the place of, or what has expired. */
export function marksOf(item: Evidence, all: readonly Evidence[], at: string): readonly (readonly [string, Tone])[] {
  const word: readonly [string, Tone] = item.attests?.confirmed ? ['Confirms', 'good'] : ['Denies', 'bad'];
  const replaced = all.some(other => other.replaces === item.id);
  return [...(item.attests ? [word] : []), ...(replaced ? [['Replaced', 'warn'] as const] : []), ...lastDayOf(item, at)];
}

function lastDayOf(item: Evidence, at: string): readonly (readonly [string, Tone])[] {
  if (item.validUntil === undefined) return [];
  return hasExpired(item, at)
    ? [[`Expired after ${day(item.validUntil)}`, 'bad']]
    : [[`Counts until ${day(item.validUntil)}`, 'plain']];
}

export function fileSize(file: NonNullable<Evidence['file']>): string {
  return `${file.contentType}, ${number(file.bytes / 1024)} KB`;
}

/** A gate and its round; a gate that was refused had none. */
export function roundName({ gate, round, outcome }: GateRecord, gateName: (gate: string) => string): string {
  return outcome === 'refused' ? gateName(gate) : `${isolated(gateName(gate))}, round ${round}`;
}

/** What a gate of the model is called; its id when the model no longer has it. */
export function gateNames({
  gatesOfModel,
}: {
  readonly gatesOfModel?: readonly { readonly id: string; readonly name: string }[] | undefined;
}): (gate: string) => string {
  return gate => gateName(gate, gatesOfModel);
}

export function endingName(ending: RoundEnding, gate: Pick<Gate, 'words'>): string {
  return outcomeName(ending.kind === 'decided' ? ending.outcome : ending.kind, gate);
}
