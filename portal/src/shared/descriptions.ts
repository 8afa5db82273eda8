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

import { day, money, number, oneDecimal } from './format.ts';
import { outcomeName, ownerLabels, type Tone, withheldLabels } from './labels.ts';
import { riskClassLabels } from './method-words.ts';
import { phrases, sentences, t, withinSentence } from './text.ts';

export type Definition = readonly [term: string, value: string];
export type NameOf = (id: string | undefined) => string;

export function peopleDefinitions(proposal: Proposal, nameOf: NameOf): readonly Definition[] {
  const { sponsor, manager, department, category, riskClass, strategic } = proposal;
  return [
    [t('Sponsor'), nameOf(sponsor)],
    [t('Project manager'), nameOf(manager)],
    [t('Department'), department ?? t('not stated')],
    [t('Category'), category ?? t('not stated')],
    ...(riskClass === undefined ? [] : [[t('Class of risk'), riskClassLabels[riskClass] ?? riskClass] as const]),
    ...(strategic ? [[t('Strategic'), t('yes')] as const] : []),
  ];
}

/** What a panel said of one dimension: its median, or that nobody could tell. */
export function medianInWords(median: number | boolean | null): string {
  if (median === null) return t('nobody could tell');
  return typeof median === 'boolean' ? (median ? t('met') : t('not met')) : number(median, 2);
}

export function totalScore(score: ProjectScore): string {
  return t('{total} of 100', { total: number(score.total, 2) });
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
    [t('Whole-life cost'), money(proposal.costs.length > 0 ? total : undefined, currency)],
    [t('Benefits in money'), money(proposal.benefits.length > 0 ? benefits : undefined, currency)],
    [t('Forecast'), report?.forecast === undefined ? t('not reported') : money(report.forecast, currency)],
    [t('Forecast against plan'), over === undefined ? t('not known') : `${over > 0 ? '+' : ''}${oneDecimal(over)} %`],
    [t('Spent so far'), report?.spent === undefined ? t('not reported') : money(report.spent, currency)],
    [t('From – to'), `${day(proposal.start)} – ${day(proposal.end)}`],
  ];
}

/** What is counted of a benefit, before and as promised: `; 9 days before, 2 days promised`. Nothing where neither is said. */
export function figuresInWords({
  unit,
  baseline,
  target,
}: Pick<Proposal['benefits'][number], 'unit' | 'baseline' | 'target'>): string {
  const said = [
    ...(baseline === undefined ? [] : [t('{figure} before', { figure: figureInWords(baseline, unit) })]),
    ...(target === undefined ? [] : [t('{figure} promised', { figure: figureInWords(target, unit) })]),
  ];
  return said.length === 0 ? '' : `; ${said.join(', ')}`;
}

export function figureInWords(value: number, unit: string | undefined): string {
  return `${number(value, 6)}${unit === undefined ? '' : ` ${isolated(unit)}`}`;
}

/** Cost by year, benefits, and what was kept back with the reason: a line each. */
export function moneyLines({ costs, benefits, withheld }: ProposedMoney, currency: string): readonly string[] {
  const years = costs.map(year => `${year.year} ${money(year.amount, currency)}`);
  return [
    ...(years.length > 1 ? [t('By year: {years}', { years: years.join(', ') })] : []),
    ...benefits.map(({ name, amount, measure, ...figures }) => {
      const worth = amount === undefined ? '' : `, ${money(amount, currency)}`;
      return measure === undefined
        ? t('Benefit: {name}{worth}{figuresInWords}', { name: isolated(name), worth, figuresInWords: figuresInWords(figures) })
        : t('Benefit: {name}{worth}; measured by {measure}{figuresInWords}', {
            name: isolated(name),
            worth,
            measure: isolated(measure),
            figuresInWords: figuresInWords(figures),
          });
    }),
    ...withheld.map(entry =>
      t('Withheld ({withheld}): {reason}', {
        withheld: withinSentence(withheldLabels[entry.field]),
        reason: isolated(entry.reason),
      }),
    ),
  ];
}

export function riskLine({ risk, probability, impact, response }: Report['risks'][number]): string {
  return phrases(
    t('Risk: {risk} (probability {probability} × impact {impact} of 25)', { risk: isolated(risk), probability, impact }),
    response !== undefined && t('response: {response}', { response: isolated(response) }),
  );
}

export function conditionLine({ text, due, owner }: Pick<Condition, 'text' | 'due' | 'owner'>): string {
  return t('{text} Due {due}, by {owner}.', { text: isolated(text), due: day(due), owner: ownerLabels[owner] });
}

/** The same of one in a pack, which says when it is an exception. */
export function packConditionLine(condition: ReviewView['pack']['conditions'][number]): string {
  const { exceptionAt } = condition;
  return sentences(
    conditionLine(condition),
    isException(condition) &&
      t('An exception since {exceptionAt}: its board was told that nothing had come of it.', { exceptionAt: day(exceptionAt) }),
  );
}

/** How a condition stands, as the service says it: the same for readers in every time zone. */
export function standingOf({ standing }: Pick<ProjectView['conditions'][number], 'standing'>): readonly [string, Tone] {
  return standings[standing];
}

const standings = {
  met: [t('Met'), 'good'],
  overdue: [t('Overdue'), 'bad'],
  open: [t('Open'), 'warn'],
  waived: [t('Waived'), 'plain'],
} as const;

/** What a piece of evidence is besides its kind at an instant: a word given, something that newer evidence takes the place of, or what has expired. */
export function marksOf(item: Evidence, all: readonly Evidence[], at: string): readonly (readonly [string, Tone])[] {
  const word: readonly [string, Tone] = item.attests?.confirmed ? [t('Confirms'), 'good'] : [t('Denies'), 'bad'];
  const replaced = all.some(other => other.replaces === item.id);
  return [...(item.attests ? [word] : []), ...(replaced ? [[t('Replaced'), 'warn'] as const] : []), ...lastDayOf(item, at)];
}

function lastDayOf(item: Evidence, at: string): readonly (readonly [string, Tone])[] {
  if (item.validUntil === undefined) return [];
  return hasExpired(item, at)
    ? [[t('Expired after {validUntil}', { validUntil: day(item.validUntil) }), 'bad']]
    : [[t('Counts until {validUntil}', { validUntil: day(item.validUntil) }), 'plain']];
}

export function fileSize(file: NonNullable<Evidence['file']>): string {
  return t('{contentType}, {number} KB', { contentType: file.contentType, number: number(file.bytes / 1024) });
}

/** A gate and its round; a gate that was refused had none. */
export function roundName({ gate, round, outcome }: GateRecord, gateName: (gate: string) => string): string {
  return outcome === 'refused' ? gateName(gate) : t('{gateName}, round {round}', { gateName: isolated(gateName(gate)), round });
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
