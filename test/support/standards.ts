/** The standards of the example office: its people, goals, boards and gate model, and one good proposal. */
import type * as z from 'zod';
import type { criterionSchema } from '#domain/criteria/criterion.ts';
import type { Board } from '#domain/office/boards/board.ts';
import { type GateModel, gateModelSchema, type gateSchema } from '#domain/office/gate-model.ts';
import type { Person } from '#domain/office/people.ts';
import { setGoalsSchema } from '#domain/office/standards/commands.ts';
import { type Proposal, type ProposalInput, proposalSchema } from '#domain/project/proposal.ts';

const named = (id: string, ...roles: Person['roles']): Person => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  email: `${id}@example.org`,
  roles,
});

/** The five seats of the main board; gail has the chair. */
export const seats = ['gail', 'greg', 'gina', 'gus', 'gwen'] as const;

export const people: readonly Person[] = [
  named('ada', 'admin'),
  named('petra', 'pmo'),
  named('sonia', 'sponsor'),
  named('sam', 'sponsor'),
  named('manu', 'manager'),
  named('dora', 'manager'),
  named('dan', 'pmo'),
  named('carl', 'customer'),
  named('audrey', 'auditor'),
  ...seats.map(id => named(id, 'gatekeeper', 'manager', 'sponsor')),
];

export const goals = setGoalsSchema.parse({
  goals: [
    { id: 'growth', name: 'Grow revenue', weight: 3 },
    { id: 'care', name: 'Better service', weight: 1 },
  ],
});

export const boards: readonly Board[] = [{ id: 'main', name: 'Investment board', seats: [...seats], chair: 'gail' }];

export type GateInput = Partial<z.input<typeof gateSchema>>;
export type CriterionInput = z.input<typeof criterionSchema>;

export interface ModelInput {
  readonly first?: GateInput;
  readonly second?: GateInput;
  readonly closing?: GateInput;
  /** Projects divide the stage `plan` for themselves; this changes the gate at the end of each of their stages. */
  readonly boundary?: GateInput;
  readonly tripwires?: readonly CriterionInput[];
}

export const businessCase: CriterionInput = {
  id: 'case',
  name: 'Business case on file',
  kind: 'must',
  check: { evidence: 'business-case' },
};
export const overCost: CriterionInput = {
  id: 'cost',
  name: 'Cost within ten per cent',
  kind: 'should',
  check: { expression: 'costVariance <= 10.0' },
};

const rule = { quorum: 3, approval: 'majority', of: 'cast' } as const;

const each = { id: 'each', name: 'Stage boundary', from: 'plan', to: 'plan', eachStage: true };

/** Three stages, two gates (idea → plan → build) and a closing review; any of the gates can be changed. */
export function gateModel({ first, second, closing, boundary, tripwires }: ModelInput = {}): GateModel {
  const shared = { board: 'main', rule, deadlineDays: 20 };
  return gateModelSchema.parse({
    id: 'standard',
    name: 'Our way',
    stages: ['idea', 'plan', 'build'].map(id => ({ id, name: id, ...(boundary && id === 'plan' && { divided: true }) })),
    gates: [
      { ...shared, id: 'g1', name: 'Start', from: 'idea', to: 'plan', criteria: [businessCase], ...first },
      ...(boundary ? [{ ...shared, ...each, ...boundary }] : []),
      { ...shared, id: 'g2', name: 'Build', from: 'plan', to: 'build', ...second },
      { ...shared, id: 'end', name: 'Close', from: 'build', closing: true, ...closing },
    ],
    tripwires: tripwires ?? [overCost],
  });
}

/** A proposal that intake admits. Costs £1,000,000; ends on 30 November 2026; scores 80 × ¾ + 40 × ¼ = 70. */
export function proposal(changed: Partial<ProposalInput> = {}): Proposal {
  return proposalSchema.parse({
    office: 'pmo',
    title: 'Online appointment booking',
    sponsor: 'sonia',
    manager: 'manu',
    customer: 'carl',
    problem: 'Patients wait on the telephone.',
    costs: [{ year: 2026, amount: 100_000_000 }],
    benefits: [{ name: 'Fewer calls', amount: 250_000_000 }],
    start: '2026-03-02',
    end: '2026-11-30',
    contributions: [
      { goal: 'growth', points: 80, justification: 'More appointments are kept.' },
      { goal: 'care', points: 40, justification: 'Shorter waiting.' },
    ],
    ...changed,
  });
}
