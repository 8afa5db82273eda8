/** The tables of a selection: its candidates, and its scenarios side by side; each as data and for a spreadsheet. */
import type { Answer } from '#api/answers.ts';
import type { FrozenCandidate } from '#domain/selection/candidates/candidate.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import type { Scenario } from '#domain/selection/scenarios/scenario.ts';
import type { Selection } from '#domain/selection/state.ts';
import { inShort } from '#domain/selection/submission/other-scenario.ts';
import { majorNumber } from '#domain/values/currency.ts';
import type { Cell } from '#imports/write-csv.ts';
import type { Table } from './csv.ts';

const sum = (amounts: Readonly<Record<string, number>>) => Object.values(amounts).reduce((all, amount) => all + amount, 0);

export function candidatesOf({ candidates, scenarios, outcomes, currency }: Selection): Answer<'get-candidates'> {
  return {
    currency,
    items: candidates.map(candidate => {
      const outcome = outcomes?.find(({ project }) => project === candidate.project);
      return {
        ...candidate,
        total: sum(candidate.cost),
        taken: scenarios.flatMap(scenario => takenIn(scenario, candidate.project)),
        standings: scenarios.flatMap(({ number, answer }) =>
          (answer?.standings ?? [])
            .filter(({ project }) => project === candidate.project)
            .map(({ standing, regret }) => ({ scenario: number, standing, ...(regret !== undefined && { regret }) })),
        ),
        ...(outcome && { chosen: outcome.chosen, reason: outcome.reason }),
      };
    }),
  };
}

function takenIn({ number: scenario, answer }: Scenario, candidate: string) {
  return (answer?.found.best.taken ?? [])
    .filter(({ id }) => id === candidate)
    .map(({ option, units }) => ({ scenario, ...(option !== undefined && { option }), units }));
}

/** A row for each candidate: money in whole units of the currency, people in whole people. */
export function candidateTable({ name, scenarios, currency }: Selection, { items }: Answer<'get-candidates'>): Table {
  const years = [...new Set(items.flatMap(({ cost }) => Object.keys(cost)))].sort();
  const needs = [
    ...new Set(
      items.flatMap(item => Object.entries(item.needs).flatMap(([role, of]) => Object.keys(of).map(on => `${role}: ${on}`))),
    ),
  ].sort();
  const head: Cell[] = [
    ...['project', 'title', 'department', 'goals', 'score', 'scored by', 'lowest', 'highest'],
    ...years.map(year => `cost ${year} (${currency})`),
    `cost (${currency})`,
    ...needs,
    ...scenarios.map(({ number, name: of }) => `${number} ${of}`),
    ...['chosen', 'reason'],
  ];
  const rows = items.map((item): Cell[] => [
    ...[item.project as string, item.title, item.department, item.goals.join('; '), item.value, item.scored],
    ...[item.interval?.low, item.interval?.high],
    ...years.map(year => moneyIn(item.cost[year], currency)),
    moneyIn(item.total, currency),
    ...needs.map(need => peopleIn(item.needs, need)),
    ...scenarios.map(({ number, answer }) =>
      answer
        ? howTaken(
            item,
            item.taken.find(({ scenario }) => scenario === number),
          )
        : undefined,
    ),
    item.chosen === undefined ? undefined : yesOrNo(item.chosen),
    item.reason,
  ]);
  return { name: `candidates of ${name}`, rows: [head, ...rows] };
}

const yesOrNo = (yes: boolean) => (yes ? 'yes' : 'no');
const moneyIn = (minor: number | undefined, currency: string) => (minor === undefined ? undefined : majorNumber(minor, currency));

function peopleIn(needs: Readonly<Record<string, Readonly<Record<string, number>>>>, need: string): number | undefined {
  for (const [role, of] of Object.entries(needs))
    for (const [on, tenths] of Object.entries(of)) if (`${role}: ${on}` === need) return tenths / 10;
  return undefined;
}

interface HasOptions {
  readonly options?: readonly { readonly id: string; readonly name?: string | undefined }[] | undefined;
}
interface HowTaken {
  readonly option?: string | undefined;
  readonly units: number;
}

/** An option by its name, as people gave it. */
function howTaken({ options }: HasOptions, taken: HowTaken | undefined): string {
  if (!taken) return 'no';
  const option = options?.find(({ id }) => id === taken.option);
  if (taken.option !== undefined) return option?.name ?? taken.option;
  return taken.units === 1 ? 'yes' : `${taken.units} times`;
}

export function comparisonOf(selection: Selection): Answer<'get-comparison'> {
  const { scenarios, currency, candidates, submission } = selection;
  const sets = scenarios.flatMap(({ answer }) => (answer ? [answer.found.best.chosen] : []));
  const ids = (holds: (id: string) => boolean) => candidates.map(({ project }) => project as string).filter(holds);
  const inAll = ids(id => sets.length > 0 && sets.every(set => set.includes(id)));
  const inNone = ids(id => !sets.some(set => set.includes(id)));
  return {
    currency,
    scenarios: scenarios.map(scenario => ({
      ...inShort(scenario),
      ...(scenario.answer && { bound: scenario.answer.found.bound, seconds: scenario.answer.found.seconds }),
      used: scenario.answer?.found.best.used ?? {},
      limits: limitsOf(selection, scenario),
      submitted: submission?.scenario.number === scenario.number,
    })),
    inAll,
    inNone,
    differ: ids(id => !inAll.includes(id) && !inNone.includes(id)),
  };
}

function limitsOf(selection: Selection, scenario: Scenario): Record<string, number> {
  const amounts = rulesOf(problemOf(selection, scenario)).flatMap(rule =>
    rule.kind === 'amount' ? [[rule.name, rule.limit] as const] : [],
  );
  return Object.fromEntries(amounts);
}

/** A row for each figure and for each candidate, a column for each scenario. */
export function comparisonTable(
  { name, candidates, scenarios, currency }: Selection,
  { scenarios: compared }: Answer<'get-comparison'>,
): Table {
  const figure = (label: string, of: (scenario: (typeof compared)[number]) => Cell): Cell[] => [label, ...compared.map(of)];
  const names = [...new Set(compared.flatMap(({ limits }) => Object.keys(limits)))].sort();
  const inUnits = (rule: string, amount: number | undefined) => {
    if (amount === undefined) return undefined;
    return rule.startsWith('resources:') ? amount / 10 : majorNumber(amount, currency);
  };
  const taken = (candidate: FrozenCandidate) =>
    scenarios.map(scenario => (scenario.answer ? howTaken(candidate, takenIn(scenario, candidate.project)[0]) : undefined));
  return {
    name: `scenarios of ${name}`,
    rows: [
      figure('scenario', ({ number, name: of }) => `${number} ${of}`),
      figure('status', ({ status }) => status),
      figure('value', ({ value }) => value),
      figure('could be more by (share)', ({ gap }) => gap ?? undefined),
      figure(`cost (${currency})`, ({ cost }) => moneyIn(cost, currency)),
      figure('candidates', ({ chosen }) => chosen?.length),
      figure('rules that clash', ({ conflict }) => conflict),
      ...names.flatMap(rule => [
        figure(`${rule} used`, ({ used }) => inUnits(rule, used[rule])),
        figure(`${rule} limit`, ({ limits }) => inUnits(rule, limits[rule])),
      ]),
      ...candidates.map((candidate): Cell[] => [candidate.title, ...taken(candidate)]),
    ],
  };
}
