/** Plays the demonstration portfolio over HTTP in a folder of its own, and prints what happened. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationSignIn } from '../demo/people.ts';
import type { Played } from '../demo/play.ts';
import { sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { progressBar } from './progress.ts';
import { table } from './table.ts';

export const demo: Command = {
  name: 'demo',
  words: [],
  summary: 'Play a real portfolio through intake, gates and closure, and print what happened',
  help: `Forty-four major projects as the UK government published them, with real sign-in over HTTP, by the voting script in
docs/demo.md. It happens in a folder of its own that is removed afterwards.

Options:
  --keep DIR   keep the state folder there (it must be empty or absent)`,
  options: { keep: { type: 'string' } },
  async run({ options, json }) {
    const kept = options.keep === undefined ? undefined : String(options.keep);
    const folder = kept ?? (await mkdtemp(join(tmpdir(), 'tollgate-demo-')));
    await mkdir(folder, { recursive: true });
    const { startHost } = await import('../host/host.ts');
    const { playAll } = await import('../demo/seed.ts');
    const host = await startHost({ folder, port: 0, signIn: demonstrationSignIn });
    const bar = progressBar('Playing', json);
    try {
      const played = await playAll(host, sendOverHttp(host.url), bar.at);
      bar.end();
      if (json) console.log(JSON.stringify(played));
      else console.log(report(played));
      return 0;
    } finally {
      await host.close();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    }
  },
};

function report(played: readonly Played[]): string {
  const rows = played.map(entry => [
    entry.title,
    entry.score?.toFixed(1) ?? '',
    entry.gates.map(gate => `${gate.gate} ${gate.outcome}`).join(', '),
    entry.waiting === undefined ? entry.status : `${entry.status}, ${entry.waiting} is with the board`,
    entry.alerts === 0 ? '' : String(entry.alerts),
  ]);
  const by = Map.groupBy(played, entry => entry.status);
  const sum = [...by].map(([status, entries]) => `${entries.length} ${status}`).join(', ');
  const decisions = played.reduce((all, entry) => all + entry.gates.length, 0);
  return `${table(['project', 'score', 'gates', 'now', 'alerts'], rows)}\n\n${played.length} projects: ${sum}; ${decisions} gate decisions.`;
}
