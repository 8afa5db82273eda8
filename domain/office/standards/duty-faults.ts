/** What would make the duties of a tripwire unusable: each has one day, and only what is watched all the time sets any. */
import type { AskedDuty } from '../../criteria/asked-duty.ts';
import type { Criterion } from '../../criteria/criterion.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';

/** Undefined when the duties of a watched criterion have one day each. */
export function faultInDuties({ duties = [], levels = [] }: Criterion, at: string): Refused {
  const lists = [{ duties, at }, ...levels.map((level, index) => ({ duties: level.duties ?? [], at: `${at}.levels.${index}` }))];
  for (const list of lists)
    for (const [index, duty] of list.duties.entries()) {
      const fault = faultInDay(duty, `${list.at}.duties.${index}`);
      if (fault) return fault;
    }
  return undefined;
}

function faultInDay({ after, on, what }: AskedDuty, at: string): Refused {
  if ((after === undefined) !== (on === undefined)) return undefined;
  return refuse(
    'unknown-reference',
    `“${what}” has ${after === undefined ? 'no day' : 'two days'}: say either after how many days, working days or months, or on which day.`,
    `${at}.after`,
  );
}

/** Undefined when a criterion of a gate sets no duties: its board answers what fails there. */
export function faultInGateCriterion({ duties, levels = [] }: Criterion, at: string): Refused {
  if (duties === undefined && levels.every(level => level.duties === undefined)) return undefined;
  return refuse(
    'unknown-reference',
    'Only what is watched all the time sets duties: a board answers what fails at its gate. Make a tripwire of it.',
    `${at}.duties`,
  );
}
