/** Calls for proposals in virtual time: an example office that opens one, proposals that join it, assessors who rate. */
import type { Rating } from '#domain/assessment/ratings/rating.ts';
import { openCallSchema } from '#domain/call/opening/commands.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { proposal } from '../support/standards.ts';
import { must } from './scenarios.ts';

/** The days of the call, from the Monday on which the examples begin. */
export const days = { opens: '2026-03-04', closes: '2026-03-20', assessBy: '2026-04-10', decideBy: '2026-06-01' };

export const panel = ['gail', 'greg', 'gina'] as const;

export async function openCall(world: LiveWorld, changed: Record<string, unknown> = {}, call = 'c1'): Promise<void> {
  const terms = openCallSchema.parse({
    office: 'pmo',
    name: 'Change 2027',
    question: 'What brings services online by 2028?',
    budgets: [{ year: 2027, amount: 25_000_000 }],
    people: [{ role: 'developer', quarter: '2027-Q1', tenths: 60 }],
    ...days,
    panels: [{ assessors: [...panel] }],
    ...changed,
  });
  must(await world.give('call', call, { type: 'open-call', call, ...terms }, 'petra'));
}

/** A proposal whose title shares no word with any other. */
export async function propose(world: LiveWorld, id: string, changed: Record<string, unknown> = {}): Promise<void> {
  const sent = proposal({ title: `Undertaking ${id.repeat(6)}`, manager: 'dora', ...changed } as never);
  must(await world.give('project', id, { type: 'submit-proposal', project: id, proposal: sent }, 'sonia'));
}

export async function join(world: LiveWorld, project: string, call = 'c1'): Promise<void> {
  must(await world.give('call', call, { type: 'join-call', project }, 'sonia'));
}

/** Of both goals of the example office. */
export function ratings(growth: number | null, care: number | null): Rating[] {
  return [
    { dimension: 'growth', value: growth, reason: 'As the plan says.' },
    { dimension: 'care', value: care, reason: 'As the survey says.' },
  ];
}

export async function rate(world: LiveWorld, assessment: string, who: string, growth: number | null, care: number | null) {
  must(await world.give('assessment', assessment, { type: 'give-ratings', ratings: ratings(growth, care) }, who));
}
