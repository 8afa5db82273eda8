/** Looking at the criteria decides nothing by itself: the alerts that follow every decision (alerts.ts) are its facts. */
import type { ProjectDecisions } from '../tables.ts';
import type { AlertCommands } from './commands.ts';

export const alertDecisions: ProjectDecisions<AlertCommands> = {
  'watch-criteria': () => ({ facts: [] }),
};
