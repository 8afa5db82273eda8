/** The whole report of an audit pack: what it is about, how it was made and from what, then the parts. Each part says what is not in it. */
import { isolated } from '../values/isolated.ts';
import type { Instant } from '../values/time.ts';
import type { OfficeThen, ReportLogo } from './office-then.ts';
import { type ReportPart, statementsIn } from './statement.ts';
import type { CheckedFile } from './tables.ts';
import { inEnglish, type ReportWords } from './words.ts';

export interface AuditReport {
  readonly title: string;
  /** Labels and values of the first page. */
  readonly about: readonly (readonly [string, string])[];
  readonly parts: readonly ReportPart[];
  /** Above the first page; absent where the office has none. */
  readonly logo?: ReportLogo | undefined;
}

export interface ReportAsked {
  readonly title: string;
  /** Whose reading it is: the report holds what this reader may see. */
  readonly reader: string;
  readonly madeAt: Instant;
  /** What it covers, in words. */
  readonly covers: string;
  readonly office: OfficeThen;
}

export function auditReport({ title, reader, madeAt, covers, office }: ReportAsked, parts: readonly ReportPart[]): AuditReport {
  const { say } = office;
  const zone = office.at(madeAt).calendar?.zone ?? 'UTC';
  const statements = parts.reduce((sum, part) => sum + statementsIn(part), 0);
  return {
    title,
    logo: office.logo,
    about: [
      [say`Covers`, covers],
      [say`Made`, office.moment(madeAt)],
      [say`Made for`, isolated(reader)],
      [
        say`Times`,
        zone === 'UTC' ? 'UTC' : say`UTC, and the office’s zone in brackets (now ${zone}); days without a time are days in UTC`,
      ],
      [
        say`Statements`,
        say`${statements}. Below each stands the entry of the record from which it is taken: stream and number, as in the exports of this pack.`,
      ],
      [
        say`What it is`,
        say`A reading of the exports in this pack, for people. The exports are the record: check them with the verifier, as README.txt says.`,
      ],
    ],
    parts,
  };
}

/** Evidence files in the pack: each with its digest and whether its bytes match. What is missing or changed stands first, so that nobody misses it. */
export function filesPart(files: readonly CheckedFile[], words: ReportWords = inEnglish): ReportPart {
  const { say } = words;
  const count = (state: CheckedFile['state']) => files.filter(file => file.state === state).length;
  const worst = (file: CheckedFile) => ['changed', 'missing', 'not asked for', 'matches'].indexOf(file.state);
  return {
    title: say`Files of evidence and clarifications`,
    intro: [
      files.length === 0
        ? say`The record names no file.`
        : say`${files.length} files are named: ${count('matches')} match their digest, ${count('changed')} are changed, ${count('missing')} are missing, ${count('not asked for')} were not asked for.`,
    ],
    statements: files
      .toSorted((a, b) => worst(a) - worst(b))
      .map(file => ({ text: fileSentence(file, words), place: file.place, at: file.at })),
  };
}

function fileSentence(
  { id, title, state, sha256, found, why, path, project, bytes }: CheckedFile,
  { say, served }: ReportWords,
): string {
  const what = say`${isolated(title)} (${id}, project ${project}, ${bytes} bytes)`;
  if (state === 'matches') return say`${what} matches its digest and stands in the pack as ${path}. SHA-256 ${sha256}.`;
  if (state === 'changed')
    return say`CHANGED: ${what} has another content than the record says. On record: SHA-256 ${sha256}; found: SHA-256 ${found}. What was found stands in the pack as ${path}.`;
  if (state === 'missing')
    return say`MISSING: ${what} could not be read: ${isolated(why === undefined ? say`no reason was given` : served(why))} SHA-256 on record: ${sha256}.`;
  return say`${what} was not asked for. SHA-256 on record: ${sha256}.`;
}
