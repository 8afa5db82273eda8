/** What a ballot must say besides its outcome: a ballot that lacks it is refused, and a form asks for it while it is filled in. */
import type { CriterionFinding } from '../../criteria/findings.ts';
import type { Choice } from '../../tally/tally.ts';

export function needsReason(outcome: Choice): boolean {
  return outcome !== 'go';
}

export function needsConditions(outcome: Choice): boolean {
  return outcome === 'conditional-go';
}

/** Must criteria that neither pass nor are waived: while there is one, a plain go is not possible. */
export function unmetMusts(criteria: readonly CriterionFinding[]): readonly CriterionFinding[] {
  return criteria.filter(finding => finding.kind === 'must' && finding.verdict !== 'pass' && finding.verdict !== 'waived');
}
