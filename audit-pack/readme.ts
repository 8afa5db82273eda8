/** README.txt of a pack: what is in it and how to check it, for somebody who has none of our software. */
import type { PackAsked } from './asked.ts';

export interface ReadmeAsked {
  readonly title: string;
  readonly covers: string;
  readonly asked: PackAsked;
  readonly exports: readonly string[];
  /** The name of the verifier in the pack; absent where there is none. */
  readonly verifier?: string | undefined;
}

export function readmeOf({ title, covers, asked, exports, verifier }: ReadmeAsked): string {
  const [first = ''] = exports;
  const period = asked.scope.kind === 'office';
  const lines = [
    title,
    '='.repeat(Math.min(78, [...title].length)),
    '',
    `Covers: ${covers}`,
    '',
    'WHAT IS IN THIS PACK',
    '',
    'report.pdf      For people. Every statement names the entry of the record from which it is taken,',
    '                such as "project/p1, entry 12": stream and number, as in the exports.',
    'exports/        The record itself, as JSON: each entry with its facts, who did it and when, the SHA-256',
    '                of its content, and that of the entry before it.',
    'tables/         The same figures as CSV (UTF-8), for a spreadsheet. Text that a spreadsheet would run as a',
    '                formula has an apostrophe before it. Amounts are in minor units (pence, cents), instants in UTC.',
    ...(period
      ? [
          '                population.csv lists everything of the period, numbered without gaps; sample.csv what was drawn.',
          '                Only projects of which something is in the sample have their export in this pack.',
        ]
      : []),
    ...(asked.evidence
      ? [
          'evidence/       The files as they were served when the pack was made. tables/evidence.csv and the report say of each',
          '                whether its SHA-256 is that on record; what is missing or changed is named there.',
        ]
      : ['                Files of evidence were not asked for; tables/evidence.csv lists them with their SHA-256.']),
    'NOT IN IT       Calls, selections, questions of weights and meetings, also where a project of this pack took part: they hold what',
    '                was said of other projects, too. Each has an export of its own, on its page, that is checked in the same way.',
    'SHA256SUMS      The SHA-256 of every other file of this pack.',
    '',
    ...howToCheck(first, verifier, asked.evidence),
    'The report is a copy for reading; the exports are the record.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function howToCheck(first: string, verifier: string | undefined, evidence: boolean): string[] {
  return [
    'HOW TO CHECK IT',
    '',
    '1. That the pack is as it was made:   sha256sum -c SHA256SUMS',
    ...(verifier
      ? [
          '2. That the record is whole and was not changed: with Node.js (version 20 or later), nothing else and no network:',
          `       node ${verifier} ${first}`,
          '   and so for each file in exports/. It says under which checkpoint of the public log the record stands. Add',
          '       --key FILE       the key of the log (NAME+ID+KEY). Ask the operator for it, on another way than this pack: whoever',
          '                        could forge a file could sign it with a key of their own',
          '       --witness FILE   keys of witnesses that you trust, one a line: each must have cosigned that checkpoint',
          '       --since FILE     a checkpoint or an export that you kept: the log must only have grown since. An export shows that',
          '                        when it was asked for with since=ENTRIES (the second line of the checkpoint), so ask for one;',
          '                        and keep an export of this pack for the next time',
          ...(evidence ? ['       --files evidence each file of evidence that the record names must be there as it was'] : []),
        ]
      : [
          '2. That the record is whole and was not changed: each file in exports/ is taken by the command "verify" of Tollgate',
          `       npm run -s tollgate -- verify ${first} --key LOG-KEY   (and --since, --witness, --files; verify --help)`,
          '   or by a program of your own: the digest of an entry is the SHA-256 of its canonical JSON (RFC 8785) without',
          '   the field "digest", and its field "previous" is the digest of the entry before it (64 zeros for the first).',
        ]),
    '3. That the report says what the record says: take a statement, open the export that holds its stream, find the entry',
    '   by its number ("seq"), and read its facts.',
    '',
  ];
}
