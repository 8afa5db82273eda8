/**
 * Once a day: a part of all histories held against what vouches for them and what was made of them: chain, public log, folded state, rows of lists. It goes on
 * where the day before ended, along the order of the public log, and begins anew at its end; each part fits the time of a Lambda. What differs is looked
 * at a second time, then named in the log with what to do, and counted for the alarm. It writes nothing but its place.
 */
import { setImmediate as others } from 'node:timers/promises';
import * as z from 'zod';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { type Finding, remedies, sameFinding } from '../check/finding.ts';
import { inHistory, lookAtHistory } from '../check/history.ts';
import { begins, type LoggedRun, leafFindings, runsOf } from '../check/logged-run.ts';
import { rowFindings } from '../check/rows-there.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { commitsOfLog } from '../kit/public-log/places.ts';
import { defineSchedule } from '../kit/schedule.ts';

/** Entries of a part, about; the entry of the log that is begun is ended. */
export const mostEntries = 20_000;
/** Eight minutes, in days: a Lambda has fifteen. */
const longest = 8 / 1_440;
/** Ten minutes, in days: lists of a history that moved since may be on their way. */
const onTheirWay = 10 / 1_440;
/** Lines of the log at most; the count says how many there are. */
const mostNamed = 100;

const notes = 'check';
const placeSchema = z.object({ commit: z.int().min(0) });

/** What it counts is a metric each, which costs, so the entries are said in the log alone. */
export const schedule = defineSchedule('check-histories', async app => {
  const { histories, differing } = await checkPart(app);
  return { histories, differing };
});

export interface CheckedPart {
  readonly histories: number;
  readonly entries: number;
  readonly differing: number;
}

export async function checkPart(app: App, most = mostEntries): Promise<CheckedPart> {
  const until = addDays(app.ports.clock.now(), longest);
  const from = await placeOf(app);
  const part = { histories: 0, entries: 0, findings: [] as Finding[] };
  let place = 0;
  for await (const commit of commitsOfLog(app.ports, from)) {
    if (part.entries >= most || app.ports.clock.now() >= until) {
      place = commit.seq - 1;
      break;
    }
    for (const looked of await looksAt(commit, app)) {
      if (looked.whole) part.histories += 1;
      part.entries += looked.entries;
      part.findings.push(...looked.findings);
    }
  }
  await app.ports.notes.put(notes, { key: 'place', body: { commit: place } });
  tell(part.findings);
  log.info('a part of the histories was checked', {
    histories: part.histories,
    entries: part.entries,
    from,
    endOfLog: place === 0,
  });
  return { histories: part.histories, entries: part.entries, differing: part.findings.length };
}

/** The entry of the log until which histories were looked at; 0 at the beginning, also where the log was put back behind it. */
async function placeOf({ ports }: App): Promise<number> {
  const [noted] = await ports.notes.some(notes, ['place']);
  const { commit } = noted ? placeSchema.parse(noted.body) : { commit: 0 };
  if (commit === 0) return 0;
  const [next] = await ports.facts.read(logStream, commit, 1);
  return next ? commit : 0;
}

interface Looked {
  /** Whether the history was looked at as a whole. */
  readonly whole: boolean;
  readonly entries: number;
  readonly findings: readonly Finding[];
}

async function looksAt(commit: Commit, app: App): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const run of runsIn(commit)) {
    const first = await lookAt(run, app);
    const again = first.findings.length > 0 ? await lookAt(run, app) : first;
    looked.push({ ...first, findings: first.findings.filter(one => again.findings.some(other => sameFinding(one, other))) });
    // On one machine others are served between two of them.
    await others();
  }
  return looked;
}

/** An entry of the order that is none is said by who lets the log grow, and by a check of everything. */
function runsIn(commit: Commit): readonly LoggedRun[] {
  try {
    return runsOf(commit);
  } catch (error) {
    log.error('the order of the public log cannot be read', { entry: commit.seq, error: error as Error });
    return [];
  }
}

async function lookAt(run: LoggedRun, app: App): Promise<Looked> {
  const { stream, leaves } = run;
  const whole = begins(run);
  const [first = 1, last = first] = [leaves[0]?.seq, leaves.at(-1)?.seq];
  try {
    const commits = whole ? await app.stored.read(stream, 0) : await app.stored.read(stream, first - 1, last - first + 1);
    const inLog = leafFindings(run, commits);
    const inItself = whole && commits.length > 0 ? await ofHistory(stream, commits, app) : [];
    return { whole, entries: commits.length, findings: [...inLog, ...inItself] };
  } catch (error) {
    return { whole, entries: 0, findings: [inHistory(stream, 0, `it cannot be read (${(error as Error).message})`)] };
  }
}

async function ofHistory(stream: StreamId, commits: readonly Commit[], { ports }: App): Promise<readonly Finding[]> {
  const kept = { foldedState: (of: StreamId) => ports.snapshots.load(of), people: ports.personRecords };
  const { findings, rows } = await lookAtHistory({ stream, commits, unreadable: [], followed: true }, kept);
  const ofLists = isAtRest(commits, ports.clock.now()) ? await rowFindings(rows, ports.views) : [];
  return [...findings, ...ofLists];
}

const isAtRest = (commits: readonly Commit[], now: Instant) => (commits.at(-1)?.at ?? now) < addDays(now, -onTheirWay);

function tell(findings: readonly Finding[]): void {
  for (const { kind, where, what } of findings.slice(0, mostNamed))
    log.error('what is kept is not what the facts say', { kind, where, what, remedy: remedies[kind] });
}
