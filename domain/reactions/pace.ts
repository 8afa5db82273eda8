/**
 * When a notification goes out. What asks for somebody's word, or warns, goes at once. What only informs or reminds goes at once too, unless the
 * person had such a mail within the quarter of an hour before. What a file that is imported sets off waits until the file rests. What waits goes as
 * one mail to each person.
 */
import type { ProjectFact } from '../project/facts.ts';
import type { Project } from '../project/state.ts';
import type { ReviewFact } from '../review/facts.ts';
import { addDays, type Instant } from '../values/time.ts';

/** `soon`: at once, or with others within a quarter of an hour. `with-import`: when nothing more comes of the file for a quarter of an hour. */
export type Pace = 'at-once' | 'soon' | 'with-import';

/** Minutes in which one mail of what only informs goes to a person, and for which a file has to rest. */
export const quietMinutes = 15;
/** Hours after which the mail of a file goes, although more comes of it. */
export const longestImportHours = 6;

/** Facts that only inform those who are told, or remind them of what waits for days already. */
const informs: ReadonlySet<(ProjectFact | ReviewFact)['type']> = new Set([
  'project-admitted',
  'proposal-merged',
  'merged-here',
  'proposal-withdrawn',
  'project-reopened',
  'part-joined',
  'need-noted',
  'need-gone',
  'need-answer-noted',
  'part-left',
  'lead-handed-over',
  'handover-lapsed',
  'baseline-set',
  'change-declined',
  'waiver-granted',
  'condition-answered',
  'naming-answered',
  'project-closed',
  'model-version-moved',
  'members-reminded',
  'customer-reminded',
  'naming-reminded',
  'condition-acceptor-reminded',
  'duty-reminded',
  'duty-escalated',
  'duty-nudged',
  'report-asked',
  'report-missed',
  'report-accepted',
]);

export function paceOf(fact: ProjectFact | ReviewFact, project: Project): Pace {
  if (comesOfImport(fact, project)) return 'with-import';
  return informs.has(fact.type) ? 'soon' : 'at-once';
}

/** Intake of a project that a file brought, and the round that intake opens by itself. */
function comesOfImport(fact: ProjectFact | ReviewFact, project: Project): boolean {
  if (project.imported === undefined || project.gates.length > 0) return false;
  switch (fact.type) {
    case 'proposal-submitted':
    case 'proposal-revised':
      return fact.imported !== undefined;
    case 'proposal-returned':
    case 'proposal-declined':
    case 'project-admitted':
    case 'round-refused':
      return true;
    case 'round-opened':
      return fact.gate.opens === 'on-admission' && Object.values(project.rounds).every(rounds => rounds <= 1);
    default:
      return false;
  }
}

/** A mail that waits for others to the same person. */
export interface Waiting {
  readonly at: Instant;
  readonly pace: Exclude<Pace, 'at-once'>;
}

/** Those of a person's waiting mails that go now, as one mail; none while all have to wait. What a file set off takes the others along. */
export function dueOf<W extends Waiting>(waiting: readonly W[], now: Instant): readonly W[] {
  const ofFile = waiting.filter(({ pace }) => pace === 'with-import');
  const rests = ofFile.length > 0 && ofFile.every(({ at }) => !isRecent(at, now));
  const tooLong = ofFile.some(({ at }) => at <= before(now, longestImportHours * 60));
  if (rests || tooLong) return waiting;
  const others = waiting.filter(({ pace }) => pace === 'soon');
  return others.some(({ at }) => !isRecent(at, now)) ? others : [];
}

/** Whether a mail of what only informs still keeps the next one waiting. What lies further ahead was said by a clock that has been put back. */
export function isRecent(sent: Instant, now: Instant): boolean {
  return sent > before(now, quietMinutes) && sent < before(now, -quietMinutes);
}

function before(now: Instant, minutes: number): Instant {
  return addDays(now, -minutes / 1440);
}
