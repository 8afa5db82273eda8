/**
 * The verdict on an export, for people in sentences and for machines in JSON and an exit code: 0 intact, 1 not intact (the first thing that is wrong is
 * named), 2 nothing could be checked. The command line, the stand-alone file and the page in a browser all say what this says.
 */
import { checkpointIn } from '../history/log/checkpoint.ts';
import { noteIn, verifierIn } from '../history/log/note.ts';
import { fingerprint, publicKeyIn } from '../history/signature.ts';
import { type ChainFault, signers } from '../history/verify.ts';
import { type ExportReport, type TrustInLog, verifyExport } from '../verify-export.ts';
import type { HeldExport } from './exported.ts';
import { type FilesSeen, filesSeen, type GivenFile } from './files.ts';
import { type Named, type NamedBytes, ReadAgainFault, type Reading, readAnchors, readExport } from './read.ts';
import { keptIn } from './since.ts';

/** What an auditor hands over; of each file the name is only used in sentences. */
export interface Handed {
  readonly file: Named | NamedBytes;
  /** Anchors that the auditor kept. */
  readonly anchors?: Named | undefined;
  /** The key that the auditor trusts: of the anchors (PEM), or of the public log (C2SP text: `NAME+ID+KEY`). */
  readonly key?: Named | undefined;
  /** Keys of witnesses of the log, one a line, in the same form: each must have cosigned. */
  readonly witnesses?: Named | undefined;
  /** A checkpoint that the auditor kept, or an export that holds one. */
  readonly since?: Named | NamedBytes | undefined;
  /** Files of evidence that the auditor has: each that the export names must be among them. */
  readonly files?: readonly GivenFile[] | undefined;
}

export interface Verdict {
  readonly code: 0 | 1 | 2;
  /** Sentences, the verdict first. */
  readonly lines: readonly string[];
  readonly json: {
    readonly ok: boolean;
    /** Why nothing could be checked, or why the file is no such file. */
    readonly reason?: string;
    readonly entries?: number;
    /** Fingerprints of the keys that signed anchors; an empty text for those that nobody signed. */
    readonly keys?: readonly string[];
    readonly unanchored?: ExportReport['unanchored'];
    readonly absent?: ExportReport['absent'];
    readonly notes?: ExportReport['notes'];
    /** Names that entries commit to and that are not in the file: of people who were erased. */
    readonly erased?: number;
    /** Files that the entries name and that were found as they are named. */
    readonly files?: number;
    readonly flaw?: ChainFault;
  };
}

interface Trust {
  readonly anchors?: string | undefined;
  readonly log: TrustInLog;
}

export function verdictOn({ file, anchors, files, ...handed }: Handed): Verdict {
  const trust = trustIn(handed);
  if (typeof trust === 'string') return unchecked(trust);
  const read = readExport(file);
  const kept: Reading<HeldExport['anchors']> = anchors ? readAnchors(anchors) : { value: [] };
  if ('unreadable' in read) return unchecked(read.unreadable);
  if ('unreadable' in kept) return unchecked(kept.unreadable);
  if ('wrong' in kept) return unchecked(kept.wrong);
  if ('wrong' in read) return { code: 1, lines: [`Not intact: ${read.wrong}`], json: { ok: false, reason: read.wrong } };
  const history: HeldExport = { ...read.value, anchors: [...read.value.anchors, ...kept.value] };
  try {
    return verdictOnHistory(history, trust, files);
  } catch (error) {
    if (error instanceof ReadAgainFault) return unchecked(`${file.name} changed while it was read, or cannot be read any more.`);
    throw error;
  }
}

/** Whom the auditor believes, or the sentence that says which file is no key. */
function trustIn({ key, witnesses, since: older }: Pick<Handed, 'key' | 'witnesses' | 'since'>): Trust | string {
  const cosigners = (witnesses?.text ?? '').split('\n').filter(line => line.trim() !== '');
  const read = cosigners.map(line => verifierIn(line.trim()));
  const known = read.flatMap(verifier => (verifier?.type === 'cosignature' ? [verifier] : []));
  if (witnesses && (known.length < read.length || known.length === 0))
    return `${witnesses.name} does not hold keys of witnesses, one a line.`;
  const since = older && keptIn(older);
  if (typeof since === 'string') return since;
  const log = { witnesses: known, since };
  if (!key) return { log };
  const own = verifierIn(key.text.trim());
  if (own?.type === 'note') return { log: { ...log, key: own } };
  const pem = publicKeyIn(key.text);
  if (pem === undefined) return `${key.name} is not a public key in PEM (of the curve P-256), and not the key of a log.`;
  return { anchors: fingerprint(pem), log };
}

/** Nothing could be checked, and why. */
export function unchecked(reason: string): Verdict {
  return { code: 2, lines: [reason], json: { ok: false, reason } };
}

function verdictOnHistory(history: HeldExport, { anchors, log }: Trust, given: Handed['files']): Verdict {
  const report = verifyExport(history, anchors, log);
  const { unanchored, absent, notes, erased } = report;
  const seen = given && !report.fault ? filesSeen(history.streams, given) : undefined;
  const fault = report.fault ?? seen?.fault;
  const entries = history.streams.reduce((sum, stream) => sum + stream.commits.length, 0);
  const keys = signers(history);
  const json = {
    ...{ ok: fault === undefined, entries, keys, unanchored, absent, notes, erased },
    ...(seen && { files: seen.count }),
    ...(fault && { flaw: fault }),
  };
  if (fault) return { code: 1, lines: [inWords(fault)], json };
  const signed = signedBy(keys, anchors);
  const intact =
    history.anchors.length === 0
      ? `Intact: ${entries} entries of ${history.streams.length} histories.`
      : `Intact: ${entries} entries of ${history.streams.length} histories, ${history.anchors.length} anchors met${signed}.`;
  return { code: 0, lines: [intact, ...underLog(history, log), ...filesMet(seen), ...notShown(report)], json };
}

function inWords({ stream, seq, why }: ChainFault): string {
  return seq === 0 ? `Not intact: ${stream}: ${why}.` : `Not intact: entry ${seq} of ${stream}: ${why}.`;
}

/** Under which checkpoint of which log the entries stand, and who signed it. */
function underLog({ log }: HeldExport, { key, witnesses = [], since }: TrustInLog): string[] {
  const checkpoint = log && checkpointIn(noteIn(log.checkpoint)?.text ?? '');
  if (!log || !checkpoint) return [];
  const signed = key ? 'your key' : `the key ${log.key} (name yours with --key)`;
  const cosigned = witnesses.length > 0 ? `, and cosigned by ${witnesses.map(({ name }) => name).join(', ')}` : '';
  return [
    `In the public log ${checkpoint.origin} under its checkpoint of ${checkpoint.size} entries, signed with ${signed}${cosigned}.`,
    ...(since ? [`That log only grew since the checkpoint of ${since.checkpoint.size} entries that you kept.`] : []),
  ];
}

function filesMet(seen: FilesSeen | undefined): string[] {
  if (!seen) return [];
  if (seen.count === 0) return ['Its entries name no files of evidence.'];
  return [
    `${seen.count === 1 ? 'The file' : `All ${seen.count} files`} of evidence that its entries name ${seen.count === 1 ? 'has its' : 'have their'} digest.`,
  ];
}

/** What an intact file does not show, or shows only to who looks for it. */
function notShown({ unanchored, absent, notes, erased }: ExportReport): string[] {
  const entries = unanchored.reduce((sum, history) => sum + history.entries, 0);
  const lines: string[] = [];
  if (entries > 0)
    lines.push(
      `${entries} ${entries === 1 ? 'entry is' : 'entries are'} newer than the last anchor or checkpoint (${someOf(unanchored.map(history => `${history.entries} of ${history.stream}`))}): nothing outside the file vouches for ${entries === 1 ? 'it' : 'them'} yet.`,
    );
  lines.push(...erasedWords(erased));
  if (absent.length > 0)
    lines.push(
      `Not in the file: ${someOf(absent)}; rounds that were not opened or keep their ballots hidden, assessments that have not ended.`,
    );
  if (notes.onBehalf.length > 0)
    lines.push(
      `Cast on behalf of others: ${someOf(notes.onBehalf.map(({ stream, seq, member, by }) => `entry ${seq} of ${stream} (${by} for ${member})`))}; whether that was delegated stands in the history of the office.`,
    );
  for (const { stream, seq, people } of notes.setAside.slice(0, mostNamed))
    lines.push(
      `Entry ${seq} of ${stream} does not count ${people.join(' and ')}, as for people with an interest; why stands in the histories of the office and of the project.`,
    );
  const left = notes.setAside.length - mostNamed;
  if (left > 0) lines.push(`${left} more entries leave people out (all with --json).`);
  return lines;
}

/** Things that a sentence names; the JSON of the verdict names all. */
const mostNamed = 100;

function someOf(things: readonly string[]): string {
  const more = things.length - mostNamed;
  return [...things.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more (all with --json)`] : [])].join(', ');
}

function erasedWords(erased: number): string[] {
  if (erased === 0) return [];
  const one = erased === 1;
  return [
    `${erased} ${one ? 'name that an entry commits to is' : 'names that entries commit to are'} not in the file: of people who were erased. The entries stand without ${one ? 'it' : 'them'}.`,
  ];
}

function signedBy(keys: readonly string[], trusted: string | undefined): string {
  if (keys.length === 0) return '';
  if (trusted !== undefined) return ' and signed with your key';
  return `, ${keys.map(key => (key === '' ? 'some not signed' : `signed with key ${key}`)).join(', ')} (name yours with --key)`;
}
