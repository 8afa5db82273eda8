/** What time alone brings: whoever is waited for is reminded; the alerts follow every decision (alerts.ts). */
import { remindersNow } from '../reminders/due.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { AlertCommands } from './commands.ts';

export const alertDecisions: ProjectDecisions<AlertCommands> = {
  'watch-criteria': (state, _command, { now }) => ({ facts: remindersNow(state, now) }),
};
