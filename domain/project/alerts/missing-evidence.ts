/**
 * Evidence that the next gate asks for and that is not on file some days before the gate's target date: one alert for the gate, whatever is missing, over as
 * soon as everything is filed or waived, or the date is further away again.
 */
import type { Criterion } from '../../criteria/criterion.ts';
import type { CriterionFinding } from '../../criteria/findings.ts';
import { calendarOf, dayAt, workingDaysBefore } from '../../office/calendar/working-days.ts';
import type { Gate } from '../../office/gate-model.ts';
import type { OfficeState } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import { shortened } from '../../values/shortened.ts';
import { type CalendarDate, dayInWords, daysAfter, type Instant } from '../../values/time.ts';
import { targetOf } from '../gates/target.ts';
import type { Project } from '../state.ts';

/** The criterion under which what is missing stands among the alerts, with the gate that asks for it. */
export const missingEvidenceId = 'tollgate.evidence-on-file';

/** Days before the target date where the gate says nothing. */
const usualDays = 14;
/** Pieces that the alert names; the others are counted. */
const mostNamed = 10;
const mostOfName = 200;

export interface EvidenceNotice {
  /** The day by which the gate is meant to be asked for. */
  readonly target: CalendarDate;
  /** From this day on missing evidence is an alert. */
  readonly from: CalendarDate;
}

/** When missing evidence of a gate becomes an alert; undefined where nothing says by when the gate is meant. */
export function evidenceNotice(project: Project, gate: Gate, office: OfficeState): EvidenceNotice | undefined {
  const target = targetOf(project, gate.id);
  if (target === undefined) return undefined;
  const { evidenceDays: days = usualDays, deadlineIn } = gate;
  const from = deadlineIn === 'working-days' ? workingDaysBefore(calendarOf(office), target, days) : daysAfter(target, -days);
  return { target, from };
}

interface Before {
  readonly gate: Gate;
  /** What is found of the gate's criteria now, in their order. */
  readonly found: readonly CriterionFinding[];
  readonly office: OfficeState;
  readonly now: Instant;
}

/** Level 2 while a must is among what is missing. Nothing is said while the gate is before its board: no evidence is taken then. */
export function missingEvidence(project: Project, { gate, found, office, now }: Before): CriterionFinding {
  const about = {
    criterion: missingEvidenceId,
    name: shortened(`Evidence for ${gate.name} is on file`, mostOfName),
    kind: 'should',
  } as const;
  if (project.open?.gate === gate.id) return { ...about, verdict: 'unknown', why: 'the gate is before its board' };
  const notice = evidenceNotice(project, gate, office);
  const missing = musts(found.filter(({ verdict }, index) => isMissing(verdict) && asksForEvidence(gate.criteria[index])));
  if (missing.length === 0) return { ...about, verdict: 'pass', why: 'nothing is missing' };
  if (!notice || dayAt(calendarOf(office), now) < notice.from) return { ...about, verdict: 'pass', why: 'the gate is not near' };
  const why = `missing for ${dayInWords(notice.target)}: ${named(missing)}`;
  return missing.some(({ kind }) => kind === 'must')
    ? { ...about, kind: 'must', level: 2, verdict: 'fail', why }
    : { ...about, level: 1, verdict: 'fail', why };
}

function isMissing(verdict: CriterionFinding['verdict']): boolean {
  return verdict !== 'pass' && verdict !== 'waived';
}

function asksForEvidence(criterion: Criterion | undefined): boolean {
  return criterion !== undefined && 'evidence' in criterion.check;
}

function musts(found: readonly CriterionFinding[]): readonly CriterionFinding[] {
  return [...found.filter(({ kind }) => kind === 'must'), ...found.filter(({ kind }) => kind !== 'must')];
}

function named(missing: readonly CriterionFinding[]): string {
  const names = missing.slice(0, mostNamed).map(({ name, kind }) => `${isolated(name)}${kind === 'must' ? ' (must)' : ''}`);
  const more = missing.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
