/** A change request while it is typed, and what is sent of it. */
import { minorIn, type NumberField, textIn } from '../../shared/forms/field-values.ts';

export interface ChangeDraft {
  /** Major units, as typed. */
  readonly cost: NumberField;
  readonly end: string;
  readonly scope: string;
  readonly reason: string;
  readonly evidence: string;
  readonly when: 'now' | 'next-gate';
}

export const newChange: ChangeDraft = { cost: '', end: '', scope: '', reason: '', evidence: '', when: 'now' };

export function changeOf({ cost, end, scope, reason, evidence, when }: ChangeDraft, currency: string) {
  return {
    cost: minorIn(cost, currency),
    end: textIn(end),
    scope: textIn(scope),
    reason: reason.trim(),
    evidence: textIn(evidence),
    alone: when === 'now',
  };
}

export function asksForNothing({ cost, end, scope }: ReturnType<typeof changeOf>): boolean {
  return cost === undefined && end === undefined && scope === undefined;
}
