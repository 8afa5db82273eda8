/** Questions of weights over HTTP, as far as a test needs them: one that is open, and one that has been answered and closed. */
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import type { TestHost } from '#test/support/host.ts';
import { because } from './api-driver.ts';
import { told } from './calls-made.ts';

export interface ToWeigh {
  readonly office: string;
  readonly keeper: string;
  readonly asked: readonly string[];
  /** What is weighed. */
  readonly items: readonly { readonly id: string }[];
  /** Whether these are the goals of the office. */
  readonly goals?: true;
}

export interface MadeWeightings {
  readonly weighting: string;
  /** Its answers have come to light. */
  readonly weighed: string;
}

/** A day on which an open question still waits. */
export const inAMonth = dateOf(addDays(toInstant(Date.now()), 30));

export function weightingTerms({ office, asked, items, goals }: Omit<ToWeigh, 'keeper'>, changes: Record<string, unknown> = {}) {
  const dimensions = goals ? undefined : items.map(({ id }) => ({ id, name: id }));
  return { office, name: 'Weights of the year', method: 'direct', asked, until: inAMonth, dimensions, ...changes };
}

/** 100 points, shared out as equally as whole points allow. */
export function equalPoints(items: ToWeigh['items']) {
  const each = Math.floor(100 / items.length);
  const points = items.map(({ id: item }, index) => ({ item, points: index === 0 ? 100 - each * (items.length - 1) : each }));
  return { by: 'direct', points };
}

/** A scoring model that rates goals, whose weights may be taken over. */
export const scoringBy = (goals: readonly { readonly id: string; readonly name: string }[]) => ({
  id: 'by-goals',
  name: 'By goals',
  reason: because,
  scoring: {
    method: 'weighted-sum',
    goals: goals.map(({ id, name }) => ({ id, name })),
    weighting: { by: 'direct', weights: goals.map(({ id }) => ({ goal: id, weight: 1 })) },
  },
});

export async function weightingsMade(host: TestHost, about: ToWeigh): Promise<MadeWeightings> {
  const { keeper, asked, items } = about;
  const open = async () => (await told(host, keeper, '/v1/weightings', weightingTerms(about))).id as string;
  const weighting = await open();
  const weighed = await open();
  await told(host, asked[0] ?? '', `/v1/weightings/${weighed}/answers`, equalPoints(items));
  await told(host, keeper, `/v1/weightings/${weighed}/close`, { reason: because });
  return { weighting, weighed };
}
