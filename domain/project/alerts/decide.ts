/** What the schedule finds: the alerts follow every decision (alerts.ts), and that no gate is to come is noted where nothing said so. */
import { passedAllUnnoticed } from '../gates/next-gate.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { AlertCommands } from './commands.ts';

export const alertDecisions: ProjectDecisions<AlertCommands> = {
  'watch-criteria': (state, _command, { office }) => ({
    facts: passedAllUnnoticed(state, office) ? [{ type: 'all-gates-passed' }] : [],
  }),
};
