/** Holds everything that is derived from facts against the facts, and says what differs. Writes nothing. */
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '#adapters/system.ts';
import { stateFolderName } from '../settings.ts';
import type { Command } from './command.ts';
import { progressLines } from './progress.ts';
import { isRunning } from './running.ts';

/** Milliseconds after which a host that runs has carried out what was on its way. */
const onItsWay = 5_000;

export const checkCommand: Command = {
  name: 'check',
  words: [],
  summary: 'Hold lists, folded states, workflows, files, mails and the public log against the facts, and name what differs',
  help: `Reads the state folder and writes nothing, whether a host runs on it or not: every history from its first entry and its chain; the public log, leaf
by leaf, with its tiles and checkpoints; each row of each list; folded states with their seals; executions that should run, and those that run; files with the digests that facts name; mails with their facts.
While a host runs, what differs is looked at again after five seconds. Some 10,000 entries take a few seconds.

Exit code 0: everything agrees. 1: something differs, and each is named with what to do. 2: the folder cannot be read.

Options:`,
  async run({ json }) {
    const opened = await open();
    if (!opened) return 2;
    const { check, checkTwice } = await import('#functions/check/check.ts');
    const { asText } = await import('#functions/check/as-text.ts');
    const say = progressLines();
    const tell = (done: number) => say({ doing: `${done} histories looked at`, done: 1, of: 1 });
    const options = { now: systemClock.now(), tell };
    try {
      const pause = () => wait(onItsWay);
      const checked = (await isRunning()) ? await checkTwice(opened, options, pause) : await check(opened, options);
      console.log(json ? JSON.stringify({ ok: checked.findings.length === 0, ...checked }) : asText(checked));
      return checked.findings.length === 0 ? 0 : 1;
    } finally {
      opened.close();
    }
  },
};

async function open() {
  const { readStateFolder } = await import('../host/checked-folder.ts');
  try {
    return readStateFolder(stateFolderName());
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}
