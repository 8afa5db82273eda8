/** Verifies an exported history offline: needs the file, and what an auditor kept or has besides, not us. */
import { inEnglish } from '#domain/audit-report/words.ts';
import { sayIn } from '#languages/served.ts';
import type { Command } from './command.ts';
import { languageOfShell } from './shell-language.ts';
import { tellVerdict, verdictOnFiles } from './verify-files.ts';
import { verifyHelp, verifyWords } from './verify-help.ts';

export const verify: Command = {
  name: 'verify',
  words: ['FILE'],
  summary: 'Check an exported history offline and name the first bad entry',
  help: `Exit code 0: the file holds every history that it names, every entry continues the one before it and is in the public log, or newer.
1: not intact, and the first thing that is wrong is named. 2: nothing could be checked (no such file, no JSON, no key).
The same check without this program: /tollgate-verify.mjs of the portal, one file that runs on Node 20 or newer, and the page /verify.
Entries that are newer than the checkpoint of the file are counted: nothing outside the file vouches for them yet.

Options:
${verifyHelp(inEnglish)}`,
  options: { ...verifyWords, language: { type: 'string' } },
  async run({ words: [file = ''], options, json }) {
    const given = Object.keys(verifyWords).map(name => [name, options[name]] as const);
    const paths = given.filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
    const say = await sayIn(languageOfShell(options.language === undefined ? undefined : String(options.language)));
    return tellVerdict(await verdictOnFiles({ file, ...Object.fromEntries(paths) }), json, say);
  },
};
