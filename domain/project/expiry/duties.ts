/** Evidence with a last day waits for whoever manages the project to bring newer one, until the day is past: from then on it is an alert. */
import type { Duty } from '../../duties/duty.ts';
import { endOfDay } from '../../values/time.ts';
import { ownerOf, type Project } from '../state.ts';
import { thatEnd } from './expiry.ts';

export function expiryKey(evidence: string): string {
  return `evidence:${evidence}`;
}

export function expiryDuties(project: Project): readonly Duty[] {
  const { id, status, evidence, expired = [] } = project;
  if (status !== 'active' && status !== 'on-hold' && status !== 'closing') return [];
  const owners = [ownerOf(project, 'manager')];
  return thatEnd(evidence)
    .filter(item => !expired.includes(item.id))
    .map(item => ({
      ...{ key: expiryKey(item.id), kind: 'evidence-ending', owners, since: item.at, due: endOfDay(item.validUntil) },
      ...{ about: item.title, path: `/projects/${id}` },
    }));
}
