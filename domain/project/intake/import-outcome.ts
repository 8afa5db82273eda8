/** What a row of a file becomes, or became, told from the facts that it makes: the same words before and after it is taken. */
import type { Refusal } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { ProjectFact } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { ProjectState } from '../state.ts';

export type ImportOutcome = 'new' | 'in-flight' | 'updated' | 'unchanged';

export interface ImportDifference {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export function importOutcome(facts: readonly ProjectFact[]): ImportOutcome {
  if (facts.some(({ type }) => type === 'project-taken-over')) return 'in-flight';
  if (facts.some(({ type }) => type === 'proposal-submitted')) return 'new';
  return facts.length > 0 ? 'updated' : 'unchanged';
}

/** What the facts of a row change of a project that was there. */
export function importDifferences(before: ProjectState, facts: readonly ProjectFact[]): ImportDifference[] {
  if (before.id === undefined) return [];
  return facts.flatMap((fact): ImportDifference[] => {
    if (fact.type === 'proposal-revised') return differencesOf(before.proposal, fact.proposal);
    if (fact.type !== 'report-filed') return [];
    const { at: _, ...report } = before.report ?? { at: undefined };
    return [{ field: 'report', ...(before.report && { before: report }), after: fact.report }];
  });
}

/** The fields in which two proposals differ. */
export function differencesOf(before: Proposal, after: Proposal): ImportDifference[] {
  const [was, is]: Partial<Record<string, unknown>>[] = [before, after];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter(field => digestOf(was?.[field] ?? null) !== digestOf(is?.[field] ?? null))
    .map(field => ({ field, before: was?.[field], after: is?.[field] }));
}

/** Somebody is asked whether it is a project of another file; every other no is a refusal. */
export function refusalOutcome({ code }: Refusal): 'asked' | 'refused' {
  return code === 'possible-double' ? 'asked' : 'refused';
}
