/** The boundary of the own stage that runs is asked for by the stage's planned end. The last one ends with what comes after it, and has no boundary. */
import type { Duty } from '../../duties/duty.ts';
import { endOfDay, type Instant } from '../../values/time.ts';
import { ownerOf, type Project } from '../state.ts';
import { runningStage } from './own-stages.ts';

/** A plan with another end begins the wait anew: its key names the day. */
export function ownStageDuties(project: Project): readonly Duty[] {
  const { id, status, open, ownStages, proposal } = project;
  const running = runningStage(project);
  if (status !== 'active' || open || !ownStages || !running || running.number === running.of) return [];
  const { name: about, end, number } = running;
  if (end === undefined) return [];
  const owners = [...new Set([proposal.sponsor, ownerOf(project, 'manager')])];
  const since = [project.stageSince, ownStages.plannedAt, project.gates.at(-1)?.at ?? ''].reduce(later);
  return [
    { key: `own-stage:${number}:${end}`, kind: 'own-stage', owners, since, due: endOfDay(end), about, path: `/projects/${id}` },
  ];
}

function later(left: Instant, right: Instant): Instant {
  return left > right ? left : right;
}
