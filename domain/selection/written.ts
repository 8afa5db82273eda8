/**
 * A problem as people write it in a file: money and people in decimals (`0.1`, `2.5` people), items as a list or by id, one budget or one of
 * each year. Becomes the problem of problem.ts in whole numbers, exactly; a fault names its field, the value's fault and the remedy.
 */
import * as z from 'zod';
import { exponentOf } from '../values/currency.ts';
import { currencySchema } from '../values/money.ts';
import { faultsIn, type ProblemFault } from './faults.ts';
import { type SelectionProblem, selectionProblemSchema } from './problem.ts';

const decimal = z.number();
const amounts = z.record(z.string(), decimal);
/** One figure for all years (or all periods), or one each. */
const perPeriod = z.union([decimal, amounts]);
const needs = z.record(z.string(), perPeriod);
const ids = z.array(z.string());

const part = {
  name: z.string().optional(),
  value: decimal,
  interval: z.union([z.tuple([decimal, decimal]), z.strictObject({ low: decimal, high: decimal })]).optional(),
  cost: perPeriod.default(0),
  needs: needs.optional(),
};
const item = z.strictObject({
  ...part,
  /** Left out where options say it. */
  value: decimal.default(0),
  department: z.string().optional(),
  goals: ids.optional(),
  fields: z.record(z.string(), z.string()).optional(),
  options: z.array(z.strictObject({ id: z.string(), ...part })).optional(),
  max: z.number().optional(),
});
const share = z.strictObject({ by: z.string(), is: z.string(), of: z.string(), share: decimal });

export const writtenProblemSchema = z.strictObject({
  currency: currencySchema.optional(),
  items: z.union([z.record(z.string(), item), z.array(item.extend({ id: z.string() }))]),
  budget: decimal.optional(),
  budgets: amounts.optional(),
  /** People by role and period; `people` is another word for it. */
  resources: needs.optional(),
  people: needs.optional(),
  /** People that the chosen items need at least. */
  peopleAtLeast: needs.optional(),
  forceIn: ids.optional(),
  forceOut: ids.optional(),
  requires: z.array(z.tuple([z.string(), z.string()])).optional(),
  excludes: z.array(ids).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  limits: z
    .array(z.strictObject({ name: z.string(), of: ids, atLeast: z.number().optional(), atMost: z.number().optional() }))
    .optional(),
  minShare: z.array(share).optional(),
  maxShare: z.array(share).optional(),
});

export type WrittenProblem = z.input<typeof writtenProblemSchema>;
export type ReadProblem =
  | { readonly ok: true; readonly problem: SelectionProblem }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/** Where one figure is for all years, or where a role has no periods anywhere. */
const whole = 'all';

/** The problem in whole numbers, or everything that is wrong with what was written. */
export function readWritten(input: unknown): ReadProblem {
  const written = writtenProblemSchema.safeParse(input);
  if (!written.success) return { ok: false, faults: inWords(written.error) };
  const wrong: ProblemFault[] = withoutYear(written.data);
  const decimals = moneyDecimals(written.data);
  const draft = translated(written.data, {
    money: (field, value) => scaled(value, decimals, report(wrong, field, `at most ${decimals} decimals`)),
    people: (field, value) => scaled(value, 1, report(wrong, field, 'tenths of a person, such as 2.5')),
  });
  if (wrong.length > 0) return { ok: false, faults: wrong };
  const parsed = selectionProblemSchema.safeParse({ ...draft, ...(written.data.currency === undefined && { decimals }) });
  const faults = parsed.success ? faultsIn(parsed.data) : inWords(parsed.error);
  if (!parsed.success || faults.length > 0) return { ok: false, faults: faults.map(asWritten(written.data)) };
  return { ok: true, problem: parsed.data };
}

/** The field as the file has it: items by their id, rules without a folder of their own, shares as least and most. */
function asWritten(written: Written): (fault: ProblemFault) => ProblemFault {
  const ids = itemsOf(written).map(entry => entry.id);
  const least = written.minShare?.length ?? 0;
  const share = (index: number) => (index < least ? `minShare[${index}]` : `maxShare[${index - least}]`);
  return fault => ({
    ...fault,
    field: fault.field
      .replace(
        /^candidates(?:\.(\d+)|\[(\d+)\])/,
        (_, dotted = '', bracketed = '') => `items.${ids[Number(dotted || bracketed)]}`,
      )
      .replace(/^candidates$/, 'items')
      .replace(/^rules\./, '')
      .replace(/^shares(?:\.(\d+)|\[(\d+)\])(?:\.(?:atLeast|atMost))?/, (_, dotted = '', bracketed = '') =>
        share(Number(dotted || bracketed)),
      ),
  });
}

const report = (faults: ProblemFault[], field: string, allowed: string) => (value: number) => {
  faults.push({ field, fault: `${value} is no amount of it`, remedy: `Give ${allowed}.` });
  return 0;
};

/** Exactly, by its decimals as written; `otherwise` for what has more of them. */
function scaled(value: number, decimals: number, otherwise: (value: number) => number): number {
  const exact = Number(value.toFixed(decimals)) === value;
  return exact ? Math.round(value * 10 ** decimals) : otherwise(value);
}

type Written = z.output<typeof writtenProblemSchema>;
type Item = z.output<typeof item> & { readonly id: string };
const itemsOf = ({ items }: Written): Item[] =>
  Array.isArray(items) ? items : Object.entries(items).map(([id, entry]) => ({ ...entry, id }));

/** Of the currency, or as many as any figure of money has. */
function moneyDecimals(written: Written): number {
  if (written.currency !== undefined) return exponentOf(written.currency);
  const parts = itemsOf(written).flatMap(entry => [entry, ...(entry.options ?? [])]);
  const figures = [
    written.budget ?? 0,
    ...Object.values(written.budgets ?? {}),
    ...parts.flatMap(({ cost }) => Object.values(byPeriod(cost))),
  ];
  return Math.max(...figures.map(figure => [0, 1, 2, 3, 4, 5].find(count => Number(figure.toFixed(count)) === figure) ?? 6));
}

const byPeriod = (figures: number | Readonly<Record<string, number>>) =>
  typeof figures === 'number' ? { [whole]: figures } : figures;

/** One figure for all periods means so many in each period that anybody names for the role. */
const inEach = (given: z.output<typeof perPeriod>, named: ReadonlySet<string> = new Set()) =>
  typeof given === 'number' && named.size > 0 ? Object.fromEntries([...named].map(period => [period, given])) : byPeriod(given);

function periodsOf(written: Written): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = itemsOf(written).flatMap(entry => [entry, ...(entry.options ?? [])]);
  const given = [written.resources, written.people, written.peopleAtLeast, ...parts.map(part => part.needs)];
  const periods = new Map<string, Set<string>>();
  for (const [role, figures] of given.flatMap(roles => Object.entries(roles ?? {}))) {
    const named = periods.get(role) ?? new Set<string>();
    periods.set(role, typeof figures === 'number' ? named : new Set([...named, ...Object.keys(figures)]));
  }
  return periods;
}

/** A cost that no year bears would slip past every yearly budget. */
function withoutYear(written: Written): ProblemFault[] {
  if (Object.keys(written.budgets ?? {}).length === 0) return [];
  const parts = itemsOf(written).flatMap(entry => [
    ...(entry.options ? [] : [{ field: `items.${entry.id}.cost`, cost: entry.cost }]),
    ...(entry.options ?? []).map(option => ({ field: `items.${entry.id}.options.${option.id}.cost`, cost: option.cost })),
  ]);
  return parts
    .filter(({ cost }) => typeof cost === 'number' && cost !== 0)
    .map(({ field, cost }) => ({
      field,
      fault: `${cost} is not said by year, and the budgets are`,
      remedy: 'Give the cost of each year.',
    }));
}

interface Units {
  readonly money: (field: string, value: number) => number;
  readonly people: (field: string, value: number) => number;
}

function translated(written: Written, { money, people }: Units): object {
  const costs = (field: string, figures: number | Readonly<Record<string, number>>) =>
    mapped(byPeriod(figures), (year, value) => money(`${field}.${year}`, value));
  const periods = periodsOf(written);
  const roles = (field: string, figures: z.output<typeof needs> = {}) =>
    mapped(figures, (role, given) =>
      mapped(inEach(given, periods.get(role)), (period, value) => people(`${field}.${role}.${period}`, value)),
    );
  const priced = (field: string, entry: Pick<Item, 'cost' | 'needs' | 'interval'>) => ({
    cost: costs(`${field}.cost`, entry.cost),
    needs: roles(`${field}.needs`, entry.needs),
    ...(entry.interval && {
      interval: Array.isArray(entry.interval) ? { low: entry.interval[0], high: entry.interval[1] } : entry.interval,
    }),
  });
  const candidates = itemsOf(written).map(entry => ({
    ...entry,
    ...priced(`items.${entry.id}`, entry),
    ...(entry.options && {
      options: entry.options.map(option => ({ ...option, ...priced(`items.${entry.id}.options.${option.id}`, option) })),
    }),
  }));
  const {
    currency,
    items: _,
    budget,
    budgets = {},
    resources,
    people: crew,
    peopleAtLeast,
    minShare = [],
    maxShare = [],
    ...rest
  } = written;
  const rules = {
    ...rest,
    ...(budget !== undefined && { budget: money('budget', budget) }),
    budgets: mapped(budgets, (year, value) => money(`budgets.${year}`, value)),
    people: { ...roles('resources', resources), ...roles('people', crew) },
    ...(peopleAtLeast && { peopleAtLeast: roles('peopleAtLeast', peopleAtLeast) }),
    shares: [
      ...minShare.map(({ share: atLeast, ...of }) => ({ ...of, atLeast })),
      ...maxShare.map(({ share: atMost, ...of }) => ({ ...of, atMost })),
    ],
  };
  return { ...(currency !== undefined && { currency }), candidates, rules };
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (key: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)]));
}

function inWords(error: z.ZodError): ProblemFault[] {
  return error.issues.map(issue => ({
    field: issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.'),
    fault: issue.message,
    remedy: 'See docs/selection.md for what may stand there.',
  }));
}
