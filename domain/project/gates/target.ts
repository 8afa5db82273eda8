/** By when a project means to stand before a gate: the day of the first milestone that names the gate and is not done. Where none does, nothing says so. */
import type { CalendarDate } from '../../values/time.ts';
import { openEntries } from '../registers/registers.ts';
import type { Project } from '../state.ts';

/** The forecast of the milestone, else the day on which it is due. */
export function targetOf({ registers }: Project, gate: string): CalendarDate | undefined {
  const [first] = openEntries(registers.milestones)
    .flatMap(({ gate: meant, done, forecast, due }) => (meant === gate && done === undefined ? [forecast ?? due] : []))
    .toSorted();
  return first;
}
