/**
 * What was read of a row becomes a proposal that satisfies the proposal's own schema. A field the schema refuses is left
 * out with the reason; when it is one that a proposal needs, the row is refused.
 */

import { type ProposalInput, proposalSchema, withholdable } from '#domain/project/proposal.ts';
import { dayInWords } from '#domain/values/time.ts';
import { whatFits } from '#domain/values/what-fits.ts';
import { type ColumnPlan, requiredFields } from './column-plan.ts';
import { contributionsOf } from './contributions.ts';
import { costsOf } from './costs.ts';
import { schemaFault } from './fields.ts';
import { type FieldName, proposalFields } from './mapping.ts';
import type { TableRecord } from './records.ts';
import type { RowDraft } from './row-draft.ts';

type Candidate = Record<string, unknown>;

/** The proposal, or undefined when the row is refused; whatever is left out is added to the draft's problems. */
export function makeProposal(record: TableRecord, plan: ColumnPlan, draft: RowDraft): ProposalInput | undefined {
  dropContradictingDates(draft);
  const candidate: Candidate = {};
  for (const field of proposalFields) if (draft.values.has(field)) candidate[field] = draft.values.get(field);
  candidate.costs = costsOf(record, plan, draft);
  candidate.benefits = benefitsOf(draft);
  candidate.contributions = contributionsOf(record, plan, draft);
  candidate.withheld = draft.withheld.filter(note => (withholdable as readonly string[]).includes(note.field));
  const valid = dropInvalidFields(candidate, draft);
  const absent = requiredFields.filter(field => valid[field] === undefined);
  for (const field of absent) noteAbsence(field, draft);
  return absent.length > 0 ? undefined : (valid as ProposalInput);
}

/** Removes the fields that the schema refuses until the rest is valid. */
function dropInvalidFields(candidate: Candidate, draft: RowDraft): Candidate {
  const rest = { ...candidate };
  for (
    let parsed = proposalSchema.safeParse(rest, { error: whatFits });
    !parsed.success;
    parsed = proposalSchema.safeParse(rest, { error: whatFits })
  ) {
    const refused = new Set(parsed.error.issues.map(issue => String(issue.path[0])).filter(field => rest[field] !== undefined));
    if (refused.size === 0) return rest;
    for (const field of refused) {
      const issue = parsed.error.issues.find(({ path }) => path[0] === field);
      draft.problems.push({ field, reason: schemaFault(rest[field], issue) });
      draft.values.delete(field as FieldName);
      delete rest[field];
    }
  }
  return rest;
}

/** An end before the start means that one of them is wrong; which one, nobody can say. */
function dropContradictingDates(draft: RowDraft): void {
  const [start, end] = [draft.values.get('start'), draft.values.get('end')];
  if (start === undefined || end === undefined || end >= start) return;
  for (const field of ['start', 'end'] as const) {
    draft.values.delete(field);
    draft.problems.push({
      field,
      reason: `the end (${dayInWords(String(end))}) is before the start (${dayInWords(String(start))}): neither was taken`,
    });
  }
}

function benefitsOf(draft: RowDraft): unknown[] {
  const amount = draft.values.get('benefits');
  return amount === undefined ? [] : [{ name: 'Whole-life benefits, as imported', amount }];
}

function noteAbsence(field: FieldName, draft: RowDraft): void {
  if (draft.problems.some(problem => problem.field === field)) return;
  const held = draft.withheld.find(note => note.field === field);
  draft.problems.push({ field, reason: held === undefined ? 'needed, but empty' : `needed, but withheld: ${held.reason}` });
}
