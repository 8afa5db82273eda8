/** A proposal while it is being written: texts as typed, kept on this device until it is sent. */
import type { Proposal, ProposalInput } from '#domain/project/proposal.ts';

export interface Line {
  readonly key: string;
}
export interface CostLine extends Line {
  readonly year: number | '';
  /** Major units, as typed. */
  readonly amount: number | '';
}
export interface BenefitLine extends Line {
  readonly name: string;
  readonly amount: number | '';
  readonly measure: string;
  /** Kept as they were proposed; the form does not ask for them. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
}
export interface Draft {
  readonly id: string;
  readonly savedAt: string;
  readonly title: string;
  readonly sponsor: string;
  readonly manager: string;
  readonly customer: string;
  readonly department: string;
  readonly category: string;
  readonly gateModel: string;
  readonly problem: string;
  readonly aims: string;
  readonly start: string;
  readonly end: string;
  readonly costs: readonly CostLine[];
  /** Why the cost is not stated; empty when it is. */
  readonly costsWithheld: string;
  readonly benefits: readonly BenefitLine[];
  readonly contributions: Readonly<Record<string, { points: number | ''; justification: string }>>;
  readonly notDuplicateOf: readonly string[];
}

export function newDraft(sponsor: string, year: number): Draft {
  return {
    id: crypto.randomUUID(),
    savedAt: '',
    sponsor,
    title: '',
    manager: '',
    customer: '',
    department: '',
    category: '',
    gateModel: '',
    problem: '',
    aims: '',
    start: '',
    end: '',
    costs: [{ key: crypto.randomUUID(), year, amount: '' }],
    costsWithheld: '',
    benefits: [],
    contributions: {},
    notDuplicateOf: [],
  };
}

const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
const minor = (value: number | '') => (value === '' ? undefined : Math.round(value * 100));

/** The proposal as the API takes it. Empty fields are left out; lines without anything in them vanish. */
export function proposalOf(draft: Draft, office: string): ProposalInput {
  const costs = draft.costs
    .filter(line => line.amount !== '')
    .map(({ year, amount }) => ({ year: Number(year), amount: minor(amount) ?? 0 }));
  const given = Object.entries(draft.contributions).filter(
    ([, { points, justification }]) => points !== '' || justification.trim() !== '',
  );
  const withheld = text(draft.costsWithheld);
  return {
    office,
    title: draft.title.trim(),
    sponsor: draft.sponsor,
    manager: text(draft.manager),
    customer: text(draft.customer),
    department: text(draft.department),
    category: text(draft.category),
    gateModel: text(draft.gateModel),
    problem: text(draft.problem),
    aims: text(draft.aims),
    start: text(draft.start),
    end: text(draft.end),
    costs: withheld === undefined ? costs : [],
    benefits: draft.benefits
      .filter(line => line.name.trim() !== '')
      .map(line => ({
        name: line.name.trim(),
        amount: minor(line.amount),
        measure: text(line.measure),
        owner: line.owner,
        due: line.due,
      })),
    contributions: given.map(([goal, { points, justification }]) => ({
      goal,
      points: Number(points),
      justification: justification.trim(),
    })),
    withheld: withheld === undefined ? [] : [{ field: 'costs', reason: withheld }],
    notDuplicateOf: [...draft.notDuplicateOf],
  };
}

/** A draft of a revision. */
export function draftOf(proposal: Proposal, id: string): Draft {
  const { benefits, costs, contributions, withheld, ...rest } = proposal;
  const blank = newDraft(proposal.sponsor, new Date().getFullYear());
  const shown = Object.fromEntries(Object.entries(rest).filter(([name, value]) => name in blank && value !== undefined));
  return {
    ...blank,
    ...shown,
    id,
    costs:
      costs.length === 0
        ? blank.costs
        : costs.map(line => ({ key: crypto.randomUUID(), year: line.year, amount: line.amount / 100 })),
    costsWithheld: withheld.find(entry => entry.field === 'costs')?.reason ?? '',
    benefits: benefits.map(line => ({
      key: crypto.randomUUID(),
      name: line.name,
      amount: line.amount === undefined ? '' : line.amount / 100,
      measure: line.measure ?? '',
      owner: line.owner,
      due: line.due,
    })),
    contributions: Object.fromEntries(contributions.map(({ goal, points, justification }) => [goal, { points, justification }])),
  };
}
