/**
 * Alerts: which criteria of the next gate and which tripwires fail now that did not fail before, and which have recovered.
 * Called after each decision on a project and by the schedule, so that an alert is raised once and cleared once.
 */

import type { Criterion } from '../../criteria/criterion.ts';
import type { PublishedGateModel } from '../../office/gate-model.ts';
import type { OfficeState } from '../../office/state.ts';
import type { Instant } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import { projectFindings, type Standpoint } from '../findings.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import { ownerOf, type Project, type ProjectState } from '../state.ts';

/** The facts that bring a project's alerts up to date: `criterion-failed` for new ones, `criterion-recovered` for those that are over. */
export function alertsNow(project: ProjectState, office: OfficeState, now: Instant): ProjectFact[] {
  if (project.id === undefined) return [];
  const model = modelOf(project, office);
  const watched = model && watches(project) ? watchedCriteria(project, model) : [];
  const at = { now, office };
  const failing = watched.filter(entry => entry.finding(project, at).verdict === 'fail');
  const same = (
    left: { criterion: string; gate?: string | undefined },
    right: { criterion: string; gate?: string | undefined },
  ) => left.criterion === right.criterion && left.gate === right.gate;
  const raised = failing
    .filter(entry => !project.failing.some(known => same(known, entry)))
    .map(entry => failedFact(entry, project, entry.finding(project, at).why));
  const over = project.failing
    .filter(known => !watched.some(entry => same(known, entry) && !recovers.has(entry.finding(project, at).verdict)))
    .map(known => {
      const still = watched.find(entry => same(known, entry));
      const value = still ? still.finding(project, at).why : 'no longer asked at the next gate';
      return { type: 'criterion-recovered' as const, criterion: known.criterion, gate: known.gate, value };
    });
  return [...raised, ...over];
}

/** What is unknown raises no alert and clears none. */
const recovers: ReadonlySet<string> = new Set(['pass', 'waived']);

function watches(project: Project): boolean {
  return project.status === 'active' || project.status === 'on-hold' || project.status === 'closing';
}

interface Watched {
  readonly criterion: string;
  readonly gate?: string | undefined;
  readonly definition: Criterion;
  finding(project: Project, at: Standpoint): { verdict: string; why: string };
}

function watchedCriteria(project: Project, model: PublishedGateModel): Watched[] {
  const gate = nextGate(project, model);
  const watch = (definition: Criterion, gateId?: string): Watched => ({
    criterion: definition.id,
    gate: gateId,
    definition,
    finding: (of, at) => projectFindings(of, [definition], at)[0] ?? { verdict: 'unknown', why: '' },
  });
  return [
    ...(gate?.criteria ?? []).map(criterion => watch(criterion, gate?.id)),
    ...model.tripwires.map(criterion => watch(criterion)),
  ];
}

function failedFact({ definition, gate }: Watched, project: Project, value: string): ProjectFact {
  return {
    type: 'criterion-failed',
    criterion: definition.id,
    name: definition.name,
    gate,
    kind: definition.kind,
    value,
    owner: ownerOf(project, definition.owner),
  };
}
