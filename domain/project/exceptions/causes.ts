/** The single place that says what a project fails now, so that it may be brought before a board between two gates. */
import type { OfficeState } from '../../office/state.ts';
import { dayInWords, type Instant } from '../../values/time.ts';
import { failingNow } from '../alerts/alerts.ts';
import { isException } from '../conditions/exception.ts';
import type { Project } from '../state.ts';
import type { Cause } from './cause.ts';
import { isCause } from './left-tolerance.ts';

/** Musts first. A criterion that is unknown, such as evidence that is not on file yet, is no cause. */
export function causesNow(project: Project, office: OfficeState, now: Instant): readonly Cause[] {
  const failing = failingNow(project, office, now)
    .filter(isCause)
    .map(
      ({ criterion: id, name, kind, gate, why: value }): Cause => ({
        id,
        name,
        kind,
        ...(gate !== undefined && { gate }),
        value,
      }),
    );
  const late = project.conditions
    .filter(isException)
    .map(({ id, text: name, due }): Cause => ({ id, name, kind: 'condition', value: `not met; it was due ${dayInWords(due)}` }));
  return [...failing.filter(({ kind }) => kind === 'must'), ...failing.filter(({ kind }) => kind !== 'must'), ...late];
}
