/** README.txt of a pack: what is in it and how to check it, for somebody who has none of our software; in the language of the report. */
import type { ReportWords } from '#domain/audit-report/words.ts';
import type { PackAsked } from './asked.ts';
import { wrapped } from './wrapped.ts';

export interface ReadmeAsked {
  readonly title: string;
  readonly covers: string;
  readonly asked: PackAsked;
  readonly exports: readonly string[];
  /** The name of the verifier in the pack; absent where there is none. */
  readonly verifier?: string | undefined;
  readonly words: ReportWords;
}

export function readmeOf({ title, covers, asked, exports, verifier, words }: ReadmeAsked): string {
  const { say } = words;
  const [first = ''] = exports;
  const lines = [
    title,
    '='.repeat(Math.min(78, [...title].length)),
    '',
    ...wrapped('', say`Covers: ${covers}`, 0),
    '',
    say`WHAT IS IN THIS PACK`,
    '',
    ...contentsOf(asked, words),
    '',
    say`HOW TO CHECK IT`,
    '',
    ...step(1, say`That the pack is as it was made:`),
    command('sha256sum -c SHA256SUMS'),
    ...(verifier === undefined ? byCommand(first, words) : byVerifier({ first, verifier, evidence: asked.evidence }, words)),
    ...step(
      3,
      say`That the report says what the record says: take a statement, open the export that holds its stream, find the entry by its number ("seq"), and read its facts.`,
    ),
    '',
    say`The report is a copy for reading; the exports are the record.`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function contentsOf({ scope, evidence }: PackAsked, { say }: ReportWords): string[] {
  const part = (name: string, text: string) => wrapped(name, text, 16);
  return [
    ...part(
      'report.pdf',
      say`For people. Every statement names the entry of the record from which it is taken, such as "project/p1, entry 12": stream and number, as in the exports.`,
    ),
    ...part(
      'exports/',
      say`The record itself, as JSON: each entry with its facts, who did it and when, the SHA-256 of its content, and that of the entry before it.`,
    ),
    ...part(
      'tables/',
      say`The same figures as CSV (UTF-8), for a spreadsheet. Text that a spreadsheet would run as a formula has an apostrophe before it. Amounts are in minor units (pence, cents), instants in UTC.`,
    ),
    ...(scope.kind === 'office'
      ? part(
          '',
          say`population.csv lists everything of the period, numbered without gaps; sample.csv what was drawn. Only projects of which something is in the sample have their export in this pack.`,
        )
      : []),
    ...(evidence
      ? part(
          'evidence/',
          say`The files as they were served when the pack was made. tables/evidence.csv and the report say of each whether its SHA-256 is that on record; what is missing or changed is named there.`,
        )
      : part('', say`Files of evidence were not asked for; tables/evidence.csv lists them with their SHA-256.`)),
    ...part(
      say`NOT IN IT`,
      say`Calls, selections, questions of weights and meetings, also where a project of this pack took part: they hold what was said of other projects, too. Each has an export of its own, on its page, that is checked in the same way.`,
    ),
    ...part('SHA256SUMS', say`The SHA-256 of every other file of this pack.`),
  ];
}

const step = (number: number, text: string) => wrapped(`${number}.`, text, 3);
const command = (text: string) => `       ${text}`;

interface ToRun {
  readonly first: string;
  readonly verifier: string;
  readonly evidence: boolean;
}

function byVerifier({ first, verifier, evidence }: ToRun, { say, tag }: ReportWords): string[] {
  const option = (name: string, text: string) => wrapped(`       ${name}`, text, 24);
  const spoken = tag.startsWith('en') ? '' : ` --language ${tag.split('-')[0]}`;
  return [
    ...step(
      2,
      say`That the record is whole and was not changed: with Node.js (version 20 or later), nothing else and no network:`,
    ),
    command(`node ${verifier} ${first}${spoken}`),
    ...wrapped(
      '',
      say`and so for each file in exports/. It says under which checkpoint of the public log the record stands. Add`,
      3,
    ),
    ...option(
      '--key FILE',
      say`the key of the log (NAME+ID+KEY). Ask the operator for it, on another way than this pack: whoever could forge a file could sign it with a key of their own`,
    ),
    ...option('--witness FILE', say`keys of witnesses that you trust, one a line: each must have cosigned that checkpoint`),
    ...option(
      '--since FILE',
      say`a checkpoint or an export that you kept: the log must only have grown since. An export shows that when it was asked for with since=ENTRIES (the second line of the checkpoint), so ask for one; and keep an export of this pack for the next time`,
    ),
    ...(evidence ? option('--files evidence', say`each file of evidence that the record names must be there as it was`) : []),
  ];
}

function byCommand(first: string, { say }: ReportWords): string[] {
  return [
    ...step(
      2,
      say`That the record is whole and was not changed: each file in exports/ is taken by the command "verify" of Tollgate`,
    ),
    command(`npm run -s tollgate -- verify ${first} --key LOG-KEY   (verify --help)`),
    ...wrapped(
      '',
      say`or by a program of your own: the digest of an entry is the SHA-256 of its canonical JSON (RFC 8785) without the field "digest", and its field "previous" is the digest of the entry before it (64 zeros for the first).`,
      3,
    ),
  ];
}
