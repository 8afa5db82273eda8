/** What was found out about a selection, for a reader at a terminal. */
import type { ChosenSet, Frontier, NearOptimal, NextStep, SelectionAnswer, Ties } from '#domain/selection/answers.ts';
import type { CutList } from '#domain/selection/cut-lists.ts';
import type { SelectionProblem } from '#domain/selection/problem.ts';
import { measureOf, rulesOf } from '#domain/selection/rules.ts';
import type { Study } from '#domain/selection/study.ts';
import { inUnits, listInWords, measureInWords, moneyInWords, nameOf, percent, valueInWords } from '#domain/selection/words.ts';
import { table } from './table.ts';

export function studyInWords(problem: SelectionProblem, found: Study): string {
  const { answer } = found;
  if (!('best' in answer)) return [noSet(answer), ...giveWay(found)].join('\n');
  const parts = [
    [verdict(answer), tiesInWords(answer.ties)].filter(Boolean).join(' '),
    chosenTable(problem, answer.best),
    usesTable(problem, answer.best),
    cutListsInWords(found.cutLists ?? [], answer.best),
    found.expectation?.words,
    found.frontier && frontierTable(problem, found.frontier),
    found.nextSteps && stepsTable(problem, found.nextSteps),
    found.near && nearTable(problem, found.near),
    found.core && coreInWords(problem, found.core),
    found.uncertainty && uncertaintyInWords(problem, found.uncertainty),
    found.priceOfWishes?.status === 'priced'
      ? `The wishes (force in, force out) cost ${valueInWords(found.priceOfWishes.price)}.`
      : undefined,
    `Solved by ${found.solver} in ${answer.seconds.toFixed(1)} s.`,
  ];
  return parts.filter(part => part !== undefined && part !== '').join('\n\n');
}

function verdict(answer: Extract<SelectionAnswer, { best: ChosenSet }>): string {
  const value = valueInWords(answer.best.value);
  if (answer.status === 'proven') return `The best set is worth ${value}; proven: none is worth more.`;
  const room =
    answer.gap === null ? `up to ${valueInWords(answer.bound)}` : `${percent(answer.gap)} more (${valueInWords(answer.bound)})`;
  const why = answer.status === 'within-gap' ? 'within the gap that was asked for' : 'when the search ended';
  return `The best set found is worth ${value}, ${why}; not proven: another could be worth ${room}.`;
}

function tiesInWords({ settled, sets, orMore }: Ties): string {
  if (!settled || sets === undefined) return '';
  if (sets === 1) return 'No other set is worth as much.';
  return `${orMore ? 'More than ' : ''}${sets} sets are worth as much: this is the cheapest, then the one with the fewest projects, then the first by name.`;
}

function chosenTable(problem: SelectionProblem, { taken, value, cost }: ChosenSet): string {
  const rows = taken.map(({ id, option, units }) => {
    const candidate = problem.candidates.find(entry => entry.id === id);
    const part = candidate?.options?.find(entry => entry.id === option) ?? candidate;
    const price = Object.values(part?.cost ?? {}).reduce((sum, amount) => sum + amount, 0) * units;
    const reference = option === undefined ? id : `${id}/${option}`;
    return [
      reference,
      units > 1 ? String(units) : '',
      valueInWords((part?.value ?? 0) * units),
      moneyInWords(problem, price),
      nameOf(problem, reference),
    ];
  });
  return table(
    ['project', 'units', 'value', 'cost', 'name'],
    [...rows, ['in all', '', valueInWords(value), moneyInWords(problem, cost), '']],
  );
}

function usesTable(problem: SelectionProblem, { used }: ChosenSet): string {
  const rows = rulesOf(problem).flatMap(rule => {
    if (rule.kind !== 'amount') return [];
    const use = used[rule.name] ?? 0;
    const words = [use, rule.limit, rule.limit - use].map(amount => inUnits(problem, rule.measure, amount));
    return [[measureInWords(rule.measure), ...words]];
  });
  return rows.length === 0 ? '' : table(['limit', 'used', 'of', 'left'], rows);
}

function cutListsInWords(lists: readonly CutList[], best: ChosenSet): string {
  const rows = lists.map(({ by, way, set, breaks }) => {
    const adds = valueInWords(best.value - set.value);
    const words = breaks.length > 0 ? `breaks: ${breaks.map(entry => entry.rule).join(', ')}` : `the best set adds ${adds}`;
    return [
      by === 'value' ? 'by value' : 'by value for money',
      way === 'stops' ? 'until one does not fit' : 'past those that do not',
      valueInWords(set.value),
      words,
    ];
  });
  return rows.length === 0 ? '' : `Cut lists beside it:\n${table(['list', 'cut', 'value', ''], rows)}`;
}

function frontierTable(problem: SelectionProblem, { along, points, impossible, complete }: Frontier): string {
  const measure = measureOf(along) ?? { what: 'cost' as const };
  const rows = points.map(({ limit, used, value, chosen, proven }) => [
    ...[limit, used].map(amount => inUnits(problem, measure, amount)),
    valueInWords(value),
    proven ? 'proven' : 'not proven',
    chosen.join(' '),
  ]);
  const lines = [`The frontier along ${measureInWords(measure)}:`, table(['limit', 'used', 'value', '', 'projects'], rows)];
  if (impossible.length > 0)
    lines.push(`No set keeps the other rules with ${listInWords(impossible.map(limit => inUnits(problem, measure, limit)))}.`);
  if (!complete) lines.push('Time ended before all points were there.');
  return lines.join('\n');
}

function stepsTable(problem: SelectionProblem, steps: readonly NextStep[]): string {
  if (steps.length === 0) return 'What a little more buys: the best set was not proven in time.';
  const gain = (value: number | null) => (value === null ? 'not solved in time' : valueInWords(value));
  const rows = steps.map(({ rules, words, oneMore, tenMore, next, unit }) => {
    const measure = measureOf(rules[0] ?? '') ?? { what: 'cost' as const };
    const step =
      next === undefined
        ? 'not solved in time'
        : next === null
          ? 'no more of it brings a better set'
          : `${inUnits(problem, measure, next.by)} more: ${valueInWords(next.value)}`;
    return [words, inUnits(problem, measure, unit), gain(oneMore), gain(tenMore), step];
  });
  return `What a little more buys (added value, solved again):\n${table(['of', 'unit', 'one more', 'ten more', 'next step'], rows)}`;
}

function nearTable(problem: SelectionProblem, { sets, mostDifferent, within, proven, complete }: NearOptimal): string {
  const different = mostDifferent?.set;
  const rows = sets.map(set => [valueInWords(set.value), moneyInWords(problem, set.cost), set.chosen.join(' ')]);
  const last = different ? `\nThe most different one: ${different.chosen.join(' ')} (${valueInWords(different.value)}).` : '';
  const all = complete ? 'all' : 'some, there are more';
  return `Sets within ${percent(within)} of the ${baseInWords(proven)} (${all}):\n${table(['value', 'cost', 'projects'], rows)}${last}`;
}

const baseInWords = (proven: boolean): string => (proven ? 'best' : 'best set found, which is not proven');

function coreInWords(
  problem: SelectionProblem,
  { within, proven, core, never, open, unknown, regret }: NonNullable<Study['core']>,
): string {
  const line = (what: string, ids: readonly string[]) => {
    const cost = (price: number | null | undefined) =>
      price === undefined ? '' : ` (${price === null ? 'the rules allow nothing else' : valueInWords(price)})`;
    return ids.length === 0 ? [] : [`  ${what}: ${ids.map(id => `${nameOf(problem, id)}${cost(regret[id])}`).join(', ')}`];
  };
  return [
    `Within ${percent(within)} of the ${baseInWords(proven)}, with the value lost by going the other way:`,
    ...line('in every set', core),
    ...line('in none', never),
    ...line('open, to be talked about', open),
    ...(unknown.length > 0 ? [`  not solved in time: ${unknown.join(', ')}`] : []),
  ].join('\n');
}

function uncertaintyInWords(problem: SelectionProblem, found: NonNullable<Study['uncertainty']>): string {
  const often = Object.entries(found.frequency).toSorted(([, a], [, b]) => b - a);
  const sets = found.sets
    .slice(0, 5)
    .map(({ chosen, times, value }) => [percent(times / found.draws), valueInWords(value), chosen.join(' ')]);
  const regrets = found.regrets
    .slice(0, 3)
    .map(({ chosen, maxRegret, value }) => [valueInWords(maxRegret), valueInWords(value), chosen.join(' ')]);
  return [
    `Over ${found.draws} draws of uncertain values (seed ${found.seed}), chosen:`,
    `  ${often.map(([id, share]) => `${nameOf(problem, id)} ${percent(share)}`).join(', ')}`,
    table(['best in', 'value', 'projects'], sets),
    `At worst, another set would have been worth more by${found.regretsOfAll ? '' : ' (of the sets tried)'}:`,
    table(['regret', 'value', 'projects'], regrets),
    ...coreIndexInWords(problem, found),
  ].join('\n');
}

/** Of a small problem alone, of which all sets were looked at. */
function coreIndexInWords(problem: SelectionProblem, { coreIndex = {} }: NonNullable<Study['uncertainty']>): string[] {
  const shares = Object.entries(coreIndex).toSorted(([, a], [, b]) => b - a);
  if (shares.length === 0) return [];
  const named = shares.map(([id, share]) => `${nameOf(problem, id)} ${Number(share.toFixed(2))}`).join(', ');
  return ['Core index (the share of the sets worth considering that hold a project: 1 take, 0 leave):', `  ${named}`];
}

function noSet(answer: Extract<SelectionAnswer, { status: 'infeasible' | 'none-found' }>): string {
  if (answer.status === 'none-found') return 'The search ended before there was any set; give it more --seconds.';
  return answer.conflict?.words ?? 'The rules cannot all hold.';
}

function giveWay({ whatItWouldTake: take }: Study): string[] {
  if (!take) return [];
  const lines = (rules: readonly { readonly words: string }[]) => rules.map(({ words }) => `  ${words}`);
  const alone = take.alone.length === 0 ? [] : ['', 'Any one of these would be enough, as far as it says:', ...lines(take.alone)];
  return [...alone, '', 'The fewest that would have to give way together:', ...lines(take.together)];
}
