/** Whose ballots an open question about a selection waits for. Its workflow reminds and ends it; here the wait only stands in the lists. */
import type { Duty } from '../duties/duty.ts';
import { missingVoters, type Selection } from './state.ts';

export function selectionDuties({ id, status, submission }: Selection): readonly Duty[] {
  if (status !== 'submitted' || !submission) return [];
  const owners = missingVoters(submission);
  const { number, at: since, deadline: due, scenario } = submission;
  const about = { about: scenario.name, path: `/selections/${id}` };
  return owners.length > 0 ? [{ key: `ballots:${number}`, kind: 'selection-ballot', owners, since, due, ...about }] : [];
}
