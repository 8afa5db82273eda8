/** What a change that waits would make different, said as the history will say it once the change is made. */
import { boardDifferences, type Difference, peopleDifferences } from '../differences.ts';
import type { OfficeState } from '../state.ts';
import type { Change } from './change.ts';

export function differencesOf(office: Pick<OfficeState, 'people' | 'boards'>, change: Change): readonly Difference[] {
  if (change.kind === 'people') return peopleDifferences(office.people, change.people);
  return change.kind === 'boards' ? boardDifferences(office.boards, change.boards) : [];
}
