/** What time brought to the duties of an office, and the PMO's nudges. */
import type { DutyCommands } from '../../duties/commands.ts';
import { periodsOpened } from '../reporting/decide.ts';
import type { OfficeDecisions } from '../tables.ts';
import { officeDuties } from './duties.ts';
import { lookAtDuties, nudge } from './look.ts';

export const officeDutyDecisions: OfficeDecisions<DutyCommands> = {
  'look-at-duties': (office, _command, { now }) => {
    const { facts, ended } = lookAtDuties({ duties: officeDuties(office), log: office.duties }, { now, office });
    const over = ended
      .filter(({ kind }) => kind === 'delegation')
      .map(({ key }) => ({ type: 'delegation-over' as const, delegation: key.slice(key.indexOf(':') + 1) }));
    return { facts: [...facts, ...over, ...periodsOpened(office, now)] };
  },
  'nudge-duty': (office, { duty }, context) =>
    nudge({ duties: officeDuties(office), log: office.duties }, duty, { ...context, office }),
};
