/**
 * What brings a project before its board between two gates, as far as its record says it: an alert, but none about evidence alone, or a condition long after
 * its day. Evidence that is missing or has expired is filed; no board need be asked about it.
 */
import type { Failing } from '../alerts/failing.ts';
import { missingEvidenceId } from '../alerts/missing-evidence.ts';
import { isException } from '../conditions/exception.ts';
import { expiredEvidenceId } from '../expiry/finding.ts';
import type { Project } from '../state.ts';

export function isCause({ criterion }: Pick<Failing, 'criterion'>): boolean {
  return criterion !== missingEvidenceId && criterion !== expiredEvidenceId;
}

/** Whether it could be brought there (again), by what stands on record. */
export function hasLeftTolerance({ failing, conditions }: Pick<Project, 'failing' | 'conditions'>): boolean {
  return failing.some(isCause) || conditions.some(isException);
}
