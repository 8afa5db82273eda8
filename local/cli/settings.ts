/** `tollgate settings`: what holds here, and where each value came from. */
import { reachFromEnvironment } from '../environment.ts';
import { mailFromEnvironment } from '../mail-settings.ts';
import { checkSettings, settingsShown } from '../settings.ts';
import { signInHere } from '../sign-in-settings.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export const settingsCommand: Command = {
  name: 'settings',
  words: [],
  summary: 'Show every setting, its value and where it came from; secrets are hidden',
  help: `A value comes from the environment, else from settings.json of the state folder, else it is the default. The exit code is 1 when one is wrong.

Options:`,
  async run({ json }) {
    const shown = settingsShown();
    console.log(
      json
        ? JSON.stringify(shown)
        : table(
            ['setting', 'value', 'from', 'what it is'],
            shown.map(({ name, value, from, what }) => [name, value, from, what]),
          ),
    );
    checkSettings();
    mailFromEnvironment();
    reachFromEnvironment(signInHere());
    return 0;
  },
};
