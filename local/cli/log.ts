/** Whether a public log, read over HTTP, continues the checkpoint that an auditor kept: `tollgate log`. */
import { writeFile } from 'node:fs/promises';
import type { Command } from './command.ts';
import { Usage } from './usage.ts';

export const logCommand: Command = {
  name: 'log',
  words: ['ADDRESS'],
  summary: 'Check that a public log only grew since the checkpoint that you kept',
  help: `ADDRESS is where the log is read, such as https://gates.example.org/v1/log. Its newest checkpoint must be signed, and its tree must begin with the one that you kept:
nothing that was in the log is gone, changed or in another order. Run it now and then, and keep the checkpoint each time. Needs no account.

Exit code 0: it only grew. 1: it did not, or somebody else signed; what is wrong is named. 2: nothing could be checked (nobody answers, no such file).

Options:
  --since FILE   the checkpoint that you kept, or an export that holds one; without it the signature alone is checked
  --key KEY      the key of the log (NAME+ID+KEY, log.key in each export); left out, that of the export after --since
  --keep FILE    writes the newest checkpoint here, if all is right`,
  options: { since: { type: 'string' }, key: { type: 'string' }, keep: { type: 'string' } },
  async run({ words: [address = ''], options, json }) {
    if (!URL.canParse(address)) throw new Usage(`“${address}” is no address, such as https://gates.example.org/v1/log.`);
    const { growthOf } = await import('../log-reading/growth.ts');
    const [since, key, keep] = [options.since, options.key, options.keep].map(textIn);
    const { code, said, checkpoint, ...found } = await growthOf({ address, since, key });
    if (code === 0 && keep !== undefined && checkpoint !== undefined) await writeFile(keep, checkpoint);
    if (json) console.log(JSON.stringify({ ok: code === 0, said, ...found }));
    else (code === 2 ? console.error : console.log)(said);
    return code;
  },
};

const textIn = (option: string | boolean | undefined) => (option === undefined ? undefined : String(option));
