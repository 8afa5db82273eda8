/** Whose ratings a panel waits for. Its call reminds and ends it; here the wait only stands in the lists. */
import type { Duty } from '../duties/duty.ts';
import { type Assessment, hasAnswered } from './state.ts';

/** Whether this assessor has to rate, or is asked to talk about what the panel sees differently. */
export function asksFor(assessment: Assessment, assessor: string): boolean {
  const { status, former } = assessment;
  if (status === 'rating') return !hasAnswered(assessment, assessor);
  // Who has given ratings anew has talked.
  return status === 'talking' && !former.some(entry => entry.assessor === assessor);
}

export function assessmentDuties(assessment: Assessment): readonly Duty[] {
  const { id, assessors, talk, due, openedAt, revealed, callName } = assessment;
  const owners = assessors.filter(assessor => asksFor(assessment, assessor));
  if (owners.length === 0) return [];
  const since = talk ? (revealed?.at ?? openedAt) : openedAt;
  const about = { about: callName, path: `/assessments/${id}` };
  return [{ key: talk ? 'talk' : 'ratings', kind: 'rating', owners, since, due: talk?.until ?? due, ...about }];
}
