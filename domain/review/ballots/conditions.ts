/** Conditions as a ballot may state them: not due before today, and accepted by somebody who may. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { called, personIn } from '../../office/state.ts';
import type { ConditionInput } from '../../project/conditions/condition.ts';
import { interestsIn } from '../../project/interest.ts';
import { dateOf, dayInWords } from '../../values/time.ts';
import type { ReviewContext } from '../context.ts';

export function faultInConditions(
  conditions: readonly ConditionInput[],
  { now, office, project }: Pick<ReviewContext, 'now' | 'office' | 'project'>,
): Refused {
  const today = dateOf(now);
  const interestOf = interestsIn(project, office);
  for (const [index, { due, acceptedBy }] of conditions.entries()) {
    const at = `conditions.${index}`;
    if (due < today)
      return refuse(
        'day-is-past',
        `A condition cannot be due before it is set; today is ${dayInWords(today)} in UTC.`,
        `${at}.due`,
      );
    if (acceptedBy === undefined) continue;
    if (!personIn(office, acceptedBy))
      return refuse('unknown-reference', `${acceptedBy} is not known in this office.`, `${at}.acceptedBy`);
    const interest = interestOf(acceptedBy);
    if (interest !== undefined)
      return refuse(
        'conflict-of-interest',
        `${called(office, acceptedBy)} ${interest} and so cannot accept its conditions.`,
        `${at}.acceptedBy`,
      );
  }
  return undefined;
}
