/** Whoever files reports amends the registers between them, too. What would change nothing adds nothing. */
import { projectPreconditions } from '../actions.ts';
import { gatesOf } from '../gates/next-gate.ts';
import type { ProjectDecisions } from '../tables.ts';
import { amended, numbered, saysNothing } from './amend.ts';
import { registerChanges } from './changes.ts';
import type { RegisterCommands } from './commands.ts';
import { faultInAmendments } from './faults.ts';
import { faultInGivers } from './givers.ts';

export const registerDecisions: ProjectDecisions<RegisterCommands> = {
  'amend-registers': (state, { registers: given, givers }, context) => {
    const { registers } = state;
    const no =
      projectPreconditions['amend-registers'](state, context) ??
      faultInAmendments({ registers, office: context.office, gates: gatesOf(state, context.office), given }) ??
      faultInGivers({ project: state.id, given, givers });
    if (no) return no;
    const stored = numbered(registers, given);
    const changes = registerChanges(registers, amended(registers, stored, context.now));
    return { facts: saysNothing(stored) || changes.length === 0 ? [] : [{ type: 'register-amended', registers: stored }] };
  },
};
