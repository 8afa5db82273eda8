/** Lists and inboxes made anew from the facts. */
import { stateFolder } from '../environment.ts';
import { mailFromEnvironment } from '../mail-settings.ts';
import type { Command } from './command.ts';
import { progressBar } from './progress.ts';
import { isRunning } from './running.ts';

export const rebuild: Command = {
  name: 'rebuild',
  words: [],
  summary: 'Make all lists and inboxes anew from the facts',
  help: `Facts are never touched; lists of an earlier version whose work.db was lost are made anew. Stop the host first; it takes a few seconds for 10,000 facts.

Options:`,
  async run({ json }) {
    if (await isRunning()) throw new Error('Tollgate is running on this state folder. Stop it, then rebuild.');
    const { startHost } = await import('../host/host.ts');
    const { rebuildViews } = await import('../host/rebuild.ts');
    const signIn = { way: 'accounts' } as const;
    const host = await startHost({ folder: stateFolder(), port: 0, mail: mailFromEnvironment(), signIn, workAnew: true });
    try {
      const bar = progressBar('Rebuilding', json);
      const count = await rebuildViews(host, done => bar.at(done, done));
      bar.end();
      console.log(json ? JSON.stringify({ entries: count }) : `Rebuilt from ${count} entries.`);
      return 0;
    } finally {
      await host.close();
    }
  },
};
