/** Rules and amounts of a selection in words. The words are the same on every machine. */
import { formatMinor } from '../values/currency.ts';
import { isolated } from '../values/isolated.ts';
import { type SelectionProblem, valueDecimals } from './problem.ts';
import type { CountRule, Measure, NamedRule, ShareOf } from './rules.ts';

const locale = 'en-GB';
const formats = new Map<number, Intl.NumberFormat>();

function plain(amount: number, decimals: number): string {
  const format = formats.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(Number(`${amount}e-${decimals}`));
}

type Money = Pick<SelectionProblem, 'currency' | 'decimals'>;

/** An amount of money in the problem's currency. */
export function moneyInWords({ currency, decimals }: Money, amount: number): string {
  return currency === undefined ? plain(amount, decimals) : formatMinor(amount, currency, { locale });
}

/** An amount of what is measured, in its unit: money, or people from their tenths. */
export function inUnits(money: Money, measure: Measure, amount: number): string {
  if (measure.what === 'cost') return moneyInWords(money, amount);
  return `${plain(amount, 1)} ${amount === 10 ? 'person' : 'people'}`;
}

/** Of what there is so much: `the budget of 2027`, `developer in Q1`. */
export function measureInWords(measure: Measure): string {
  if (measure.what === 'people') return `${measure.role} in ${measure.period}`;
  return measure.year === undefined ? 'the budget' : `the budget of ${measure.year}`;
}

/** A value as it would be written. */
export const valueInWords = (value: number): string => String(Number(value.toFixed(valueDecimals)));
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
const projects = (count: number): string => `${count} ${count === 1 ? 'project' : 'projects'}`;

/** The name of a candidate, or of one of its options; the id when it has none. */
export function nameOf({ candidates }: SelectionProblem, reference: string): string {
  const [id = '', option] = reference.split('/');
  const candidate = candidates.find(entry => entry.id === id);
  const name = isolated(candidate?.name ?? id);
  if (option === undefined) return name;
  const chosen = candidate?.options?.find(entry => entry.id === option);
  return `${name} (${isolated(chosen?.name ?? option)})`;
}

/** `a, b and c`. */
export function listInWords(words: readonly string[]): string {
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}

/** A rule as part of a sentence, without its full stop. */
export function ruleInWords(problem: SelectionProblem, rule: NamedRule): string {
  if (rule.kind === 'amount') return `${measureInWords(rule.measure)} is ${inUnits(problem, rule.measure, rule.limit)}`;
  if (rule.kind === 'least')
    return `the chosen projects need at least ${inUnits(problem, rule.measure, rule.limit)} of ${measureInWords(rule.measure)}`;
  if (rule.kind === 'requires') return `${nameOf(problem, rule.what)} needs ${nameOf(problem, rule.needs)}`;
  return rule.kind === 'share' ? shareInWords(rule) : countInWords(problem, rule);
}

const shareOf = { cost: 'of the money spent', value: 'of the value', count: 'of the projects chosen' } as const;
function shareInWords({ by, is, side, share, of }: ShareOf): string {
  return `${by} ${isolated(is)} has at ${side} ${percent(share)} ${shareOf[of]}`;
}

function countInWords(problem: SelectionProblem, { kind, name, of, atLeast, atMost }: CountRule): string {
  if (kind === 'wish') return `${nameOf(problem, of[0] ?? '')} must be ${atMost === 0 ? 'out' : 'in'}`;
  if (kind === 'excludes') return `only one of ${listInWords(of.map(id => nameOf(problem, id)))} can be taken`;
  const least = atLeast === undefined ? [] : [`at least ${projects(atLeast)}`];
  const most = atMost === undefined ? [] : [`at most ${projects(atMost)}`];
  return `${[...least, ...most].join(' and ')} ${kind === 'group' ? `of the group “${isolated(name.slice('limits:'.length))}”` : 'in all'}`;
}
