/** Whose weights an open question waits for. It reminds and ends by itself; here the wait only stands in the lists. */
import type { Duty } from '../duties/duty.ts';
import { hasAnswered, type Weighting } from './state.ts';

export function weightingDuties(weighting: Weighting): readonly Duty[] {
  const { id, status, asked, until: due, openedAt: since } = weighting;
  const owners = asked.filter(person => !hasAnswered(weighting, person));
  if (status === 'closed' || owners.length === 0) return [];
  return [{ key: 'weights', kind: 'weights', owners, since, due, path: `/weightings/${id}` }];
}
