/** Calls for proposals over HTTP, as far as a test needs them: opened, joined, closed so that their panels rate. */
import { expect } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { type TestHost, until } from '#test/support/host.ts';
import { because, type Shown } from './api-driver.ts';
import { askAs } from './ask-as.ts';

export interface Asked {
  readonly office: string;
  /** Of the PMO. */
  readonly keeper: string;
  readonly panel: readonly string[];
  /** What the call says differently from the usual. */
  readonly terms?: Record<string, unknown>;
}

const now = toInstant(Date.now());
const inDays = (days: number) => dateOf(addDays(now, days));

/** A scoring model of one goal. */
export const newScoring = {
  method: 'weighted-sum',
  goals: [{ id: 'reach', name: 'People reached' }],
  weighting: { by: 'direct', weights: [{ goal: 'reach', weight: 1 }] },
};

/** What a call says that is open from yesterday on for a month. */
export function callTerms({ office, panel }: Pick<Asked, 'office' | 'panel'>, changes: Record<string, unknown> = {}) {
  return {
    office,
    name: 'Change programme',
    question: 'What brings services online?',
    budgets: [{ year: 2027, amount: 1_000_000 }],
    people: [{ role: 'developer', quarter: '2027-Q1', tenths: 30 }],
    opens: inDays(-1),
    closes: inDays(30),
    assessBy: inDays(60),
    panels: [{ assessors: panel }],
    ...changes,
  };
}

/** As somebody, stored; the answer's body. */
export async function told(host: TestHost, who: string, path: string, body: unknown): Promise<Shown> {
  const answer = await askAs(host, who, { method: 'POST', path, body });
  expect([who, path, answer.status], JSON.stringify(answer.body)).toEqual([who, path, 201]);
  return answer.body;
}

export async function openedCall(host: TestHost, asked: Asked): Promise<string> {
  return (await told(host, asked.keeper, '/v1/calls', callTerms(asked, asked.terms))).id;
}

/** A call that was closed before its day, and the assessment of its one proposal, which waits for its panel. */
export async function assessedCall(
  host: TestHost,
  asked: Asked & { readonly project: string; readonly sponsor: string },
): Promise<{ call: string; assessment: string }> {
  const call = await openedCall(host, asked);
  await told(host, asked.sponsor, `/v1/calls/${call}/proposals`, { project: asked.project });
  await told(host, asked.keeper, `/v1/calls/${call}/close`, { reason: because });
  const assessment = await until('the panel is asked', async () => {
    const { body } = await askAs(host, asked.keeper, { method: 'GET', path: `/v1/calls/${call}` });
    return body.proposals[0]?.assessment as string | undefined;
  });
  return { call, assessment };
}

/** Ratings of everything that an assessment asks for, all the same. */
export async function ratingsOf(host: TestHost, who: string, assessment: string, value: number) {
  const { body } = await askAs(host, who, { method: 'GET', path: `/v1/assessments/${assessment}` });
  const dimensions = body.dimensions as readonly { id: string }[];
  return dimensions.map(({ id }) => ({ dimension: id, value, reason: because }));
}
