/** Administrators may put the list of what is missing aside. */
import { officePreconditions } from '../actions.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { SetUpCommands } from './commands.ts';

export const setUpDecisions: OfficeDecisions<SetUpCommands> = {
  'dismiss-set-up': (state, _, context) =>
    officePreconditions['dismiss-set-up'](state, context) ?? {
      facts: state.setUpDismissed ? [] : [{ type: 'set-up-dismissed' }],
    },
};
