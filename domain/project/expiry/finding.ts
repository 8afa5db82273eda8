/**
 * Evidence whose last day is past, as what is watched: one alert for all of it, over when each is followed by newer evidence of its kind. It is a must while
 * the next gate has a must that asks for a kind that has expired.
 */
import type { CriterionFinding } from '../../criteria/findings.ts';
import type { Gate } from '../../office/gate-model.ts';
import { isolated } from '../../values/isolated.ts';
import { dayInWords, type Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';
import { hasExpired, thatEnd } from './expiry.ts';

export const expiredEvidenceId = 'tollgate.evidence-valid';

/** Pieces that the alert names; the others are counted. */
const mostNamed = 10;

export function expiredEvidence({ evidence }: Project, gate: Gate | undefined, now: Instant): CriterionFinding {
  const about = { criterion: expiredEvidenceId, name: 'Evidence on file is valid', kind: 'should' } as const;
  const expired = thatEnd(evidence).filter(item => hasExpired(item, now));
  if (expired.length === 0) return { ...about, verdict: 'pass', why: 'nothing has expired' };
  const named = expired.slice(0, mostNamed).map(item => `${isolated(item.title)} expired after ${dayInWords(item.validUntil)}`);
  const more = expired.length - named.length;
  const why = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const musts = gate?.criteria.filter(({ kind }) => kind === 'must') ?? [];
  const isMust = musts.some(({ check }) => 'evidence' in check && expired.some(({ kind }) => kind === check.evidence));
  return isMust ? { ...about, kind: 'must', level: 2, verdict: 'fail', why } : { ...about, level: 1, verdict: 'fail', why };
}
