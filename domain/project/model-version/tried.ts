/**
 * How a project would stand if it followed another version of its gate model, compared with how it stands under the one that it follows: the gate before it, and each criterion
 * of that gate and of the tripwires, by the same rule as pages, packs and alerts. Nothing is decided here and nothing is stored.
 */
import type { CriterionFinding } from '../../criteria/findings.ts';
import type { PublishedGateModel } from '../../office/gate-model.ts';
import { projectFindings, type Standpoint } from '../findings.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';
import { knowsStage, losesOwnStages } from './versions.ts';

/**
 * What becomes of a criterion. `newly-fails`, `cannot-be-told` and `newly-holds`: by the other version, and not so now. `fails-graver` and `fails-milder`: it fails both times, but as
 * a must instead of a should, or further. `newly-asked`: it holds, and is not asked now. `no-longer-asked`: it is asked now alone.
 */
export const triedChanges = [
  'newly-fails',
  'fails-graver',
  'cannot-be-told',
  'newly-holds',
  'fails-milder',
  'newly-asked',
  'no-longer-asked',
  'unchanged',
] as const;
export type TriedChange = (typeof triedChanges)[number];

export interface TriedCriterion {
  readonly criterion: string;
  readonly change: TriedChange;
  /** Absent where it is not asked now. */
  readonly now?: CriterionFinding | undefined;
  /** Absent where it would not be asked any more. */
  readonly tried?: CriterionFinding | undefined;
}

export interface GateNamed {
  readonly id: string;
  readonly name: string;
}

export interface TriedOn {
  /** Whether the other version has the stage where the project is: only then could the project be moved to it, and only then is anything compared. */
  readonly fits: boolean;
  /** Absent where no gate is to come. */
  readonly gateNow?: GateNamed | undefined;
  readonly gateTried?: GateNamed | undefined;
  /** In the order of the other version; what it no longer asks stands last. */
  readonly criteria: readonly TriedCriterion[];
}

export function triedOn(project: Project, model: PublishedGateModel, at: Standpoint): TriedOn {
  const followed = modelOf(project, at.office);
  const now = followed && standing(project, followed, at);
  if (!knowsStage(model, project)) return { fits: false, gateNow: now?.gate, criteria: [] };
  const then = standing(asMoved(project, model), model, at);
  return { fits: true, gateNow: now?.gate, gateTried: then.gate, criteria: compared(now?.findings ?? [], then.findings) };
}

/** How the project would stand at every gate of the model, whichever is next, and by what the model watches all the time. */
export function atEveryGate(
  project: Project,
  model: PublishedGateModel,
  at: Standpoint,
): readonly (GateNamed & { readonly findings: readonly CriterionFinding[] })[] {
  const moved = knowsStage(model, project) ? asMoved(project, model) : project;
  const gates = model.gates.map(({ id, name, criteria }) => ({ id, name, findings: projectFindings(moved, criteria, at) }));
  const watched = projectFindings(moved, model.tripwires, at);
  return watched.length === 0 ? gates : [...gates, { id: '', name: '', findings: watched }];
}

/** Whether the other version makes any difference for the project. */
export function differs({ fits, gateNow, gateTried, criteria }: TriedOn): boolean {
  return !fits || gateNow?.id !== gateTried?.id || criteria.some(({ change }) => change !== 'unchanged');
}

function asMoved(project: Project, model: PublishedGateModel): Project {
  return losesOwnStages(project, model) ? { ...project, ownStages: undefined } : project;
}

function standing(project: Project, model: PublishedGateModel, at: Standpoint) {
  const gate = nextGate(project, model);
  const findings = projectFindings(project, [...(gate?.criteria ?? []), ...model.tripwires], at);
  return { gate: gate && { id: gate.id, name: gate.name }, findings };
}

function compared(now: readonly CriterionFinding[], then: readonly CriterionFinding[]): TriedCriterion[] {
  const before = new Map(now.map(finding => [finding.criterion, finding]));
  const asked = new Set(then.map(({ criterion }) => criterion));
  const gone = now.filter(({ criterion }) => !asked.has(criterion));
  return [
    ...then.map(finding => ({
      criterion: finding.criterion,
      change: changeBetween(before.get(finding.criterion), finding),
      now: before.get(finding.criterion),
      tried: finding,
    })),
    ...gone.map(finding => ({ criterion: finding.criterion, change: 'no-longer-asked' as const, now: finding })),
  ];
}

/** What is waived holds as far as a go is concerned. */
const holds = ({ verdict }: CriterionFinding) => verdict === 'pass' || verdict === 'waived';

function changeBetween(now: CriterionFinding | undefined, then: CriterionFinding): TriedChange {
  if (then.verdict === 'unknown') return now?.verdict === 'unknown' ? 'unchanged' : 'cannot-be-told';
  if (then.verdict === 'fail') return now?.verdict === 'fail' ? failsAsBefore(now, then) : 'newly-fails';
  if (now === undefined) return 'newly-asked';
  return holds(now) ? 'unchanged' : 'newly-holds';
}

function failsAsBefore(now: CriterionFinding, then: CriterionFinding): TriedChange {
  const weight = ({ kind, level = 0 }: CriterionFinding) => (kind === 'must' ? 1000 : 0) + level;
  const more = weight(then) - weight(now);
  return more === 0 ? 'unchanged' : more > 0 ? 'fails-graver' : 'fails-milder';
}
