/** What the verifier says of itself, in the reader's language: its words and what they mean, for the command and for the file for auditors alike. */
import { wrapped } from '#audit-pack/wrapped.ts';
import type { ReportWords } from '#domain/audit-report/words.ts';

/** The words that both commands take, for `parseArgs`. */
export const verifyWords = {
  key: { type: 'string' },
  witness: { type: 'string' },
  since: { type: 'string' },
  files: { type: 'string' },
  anchors: { type: 'string' },
} as const;

/** A line or more for each word. */
export function verifyHelp({ say }: ReportWords): string {
  const option = (name: string, text: string) => wrapped(`  ${name}`, text, 20);
  return [
    ...option(
      '--key FILE',
      say`the key that you trust: of the public log (NAME+ID+KEY), of which the file must then tell its place; or of the anchors of earlier versions (PEM), which must then be there. Whoever could forge a file could sign it with a key of their own`,
    ),
    ...option(
      '--witness FILE',
      say`keys of witnesses of the log (NAME+ID+KEY), one a line: each must have cosigned its checkpoint`,
    ),
    ...option(
      '--since FILE',
      say`a checkpoint that you kept, or an export that holds one: the log must only have grown since. Ask for the export with ?since=ENTRIES (the second line of a checkpoint)`,
    ),
    ...option(
      '--files DIR',
      say`a folder with the files of evidence, whatever they are called: each that the entries name must be there as it was`,
    ),
    ...option(
      '--anchors FILE',
      say`a JSON list of anchors of earlier versions that you kept: ${'[{ at, heads: [{ stream, seq, digest, signature }] }]'}`,
    ),
    ...option(
      '--language en|de',
      say`in which language it is said; that of the shell (LC_ALL, LC_MESSAGES, LANG) when left out. JSON is the same in each`,
    ),
  ].join('\n');
}

/** What the file for auditors says when it is asked, or started with words that it does not understand. */
export function verifierUsage(words: ReportWords): string {
  const { say } = words;
  return [
    say`Usage: ${'node tollgate-verify.mjs FILE [--key FILE] [--witness FILE] [--since FILE] [--files DIR] [--anchors FILE] [--language en|de] [--json]'}`,
    '',
    say`Checks a history that Tollgate exported, offline, and names the first thing that is wrong.`,
    verifyHelp(words),
    ...wrapped('  --json', say`one JSON document`, 20),
    say`Exit code 0: intact. 1: not intact. 2: nothing could be checked.`,
  ].join('\n');
}
