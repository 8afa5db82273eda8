/**
 * What a board is bound to: all that it sees, frozen when its round opens, from this one source for page, brief and mail. `contentDigest`
 * covers what people can edit (proposal, evidence): it is locked while a round is open, and a decision on another content does not count (P13).
 * `freezePack` puts a digest over everything. Packs of earlier versions lack what is optional.
 */
import type { Criterion } from '../criteria/criterion.ts';
import type { CriterionFinding } from '../criteria/findings.ts';
import { digestOf } from '../history/digest.ts';
import type { Gate } from '../office/gate-model.ts';
import type { Instant } from '../values/time.ts';
import { type Baseline, baselineOf, type ChangeRequest, proposedBaseline } from './baselines/baseline.ts';
import type { PanelScore } from './calls/facts.ts';
import { type ClosingPack, closingPack } from './closure/closing-pack.ts';
import type { ConditionOnFile } from './conditions/condition.ts';
import { type ConditionStanding, conditionStanding } from './conditions/standing.ts';
import { asAsked, changeAskedAbout, contentDigest } from './content.ts';
import { forecastOf } from './criteria-inputs.ts';
import type { Evidence } from './delivery/evidence.ts';
import type { Report } from './delivery/report.ts';
import { type ExceptionInPack, exceptionIn } from './exceptions/in-pack.ts';
import { projectFindings, type Standpoint } from './findings.ts';
import type { GateRecord } from './gates/record.ts';
import type { SimilarLesson } from './gates/similar-lessons.ts';
import type { ProjectScore } from './intake/score.ts';
import { type Outlook, outlookOf } from './outlook/outlook.ts';
import { type ShownOwnStages, shownOwnStages } from './own-stages/shown.ts';
import { type Part, type RollUp, rollUp } from './programme/roll-up.ts';
import type { Proposal } from './proposal.ts';
import { asLists, isEmpty, isHigh, type Registers } from './registers/registers.ts';
import { type ChosenModel, overridden } from './routing/with-routing.ts';
import { type ChangesSince, changesSince } from './since.ts';
import type { Project, ProjectResult } from './state.ts';
import type { Waiver } from './waivers/waiver.ts';

/** The change of the baseline that the board is asked about. */
interface ChangeInPack extends ChangeRequest {
  /** What fails while it is not approved: a round about the change alone shows criteria as an approval would leave them. */
  readonly failingNow: readonly CriterionFinding[];
}

export interface Pack {
  readonly project: string;
  readonly revision: number;
  readonly proposal: Proposal;
  /** The sponsor's own points against the goals: a claim, once a panel has rated. */
  readonly score?: ProjectScore | undefined;
  /** What the panel of a call said; it is the score then. */
  readonly panel?: PanelScore | undefined;
  readonly evidence: readonly Evidence[];
  readonly report?: (Report & { readonly at: Instant }) | undefined;
  readonly criteria: readonly CriterionFinding[];
  /** The criteria that the gate model watches at any stage. */
  readonly tripwires?: readonly CriterionFinding[] | undefined;
  readonly gates: readonly GateRecord[];
  readonly conditions: readonly (ConditionOnFile & { readonly standing?: ConditionStanding | undefined })[];
  /** All that were granted, with the day until which each counts. */
  readonly waivers?: readonly Waiver[] | undefined;
  /** As first approved, as approved now (with its number), and as proposed. */
  readonly baseline?: BaselinesInPack | undefined;
  readonly change?: ChangeInPack | undefined;
  /** Of a programme: its projects as they stood, and what they come to. */
  readonly programme?: { readonly parts: readonly Part[]; readonly sums: RollUp } | undefined;
  /** Who asks that the project, which is over, is taken up again, and why. */
  readonly reopening?: { readonly by: string; readonly reason: string } | undefined;
  /** Where the PMO chose another gate model than the size says. */
  readonly gateModel?: ChosenModel | undefined;
  /** In a round between two gates: why, and what fails. */
  readonly exception?: ExceptionInPack | undefined;
  /** Into which stages the project divides a stage of its gate model, and which of them runs. */
  readonly ownStages?: ShownOwnStages | undefined;
  /** Cost and end as now expected. */
  readonly forecast?: Baseline | undefined;
  readonly finalCost?: number | undefined;
  readonly reportedAt?: Instant | undefined;
  readonly milestones?: Report['milestones'] | undefined;
  readonly highRisks?: Report['risks'] | undefined;
  /** As they stood; absent while nobody has written into any. */
  readonly registers?: Registers | undefined;
  readonly since?: ChangesSince | undefined;
  /** At the review that closes the project. */
  readonly closing?: ClosingPack | undefined;
  readonly similarLessons?: readonly SimilarLesson[] | undefined;
  /** What the items stated by the last report stand for, and where cost and end lie among others. It informs; it is in no tally. */
  readonly outlook?: Outlook | undefined;
  /** Digest of proposal and evidence alone. */
  readonly content: string;
  /** Digest of everything above. */
  readonly digest: string;
}

interface BaselinesInPack {
  readonly original?: Baseline | undefined;
  readonly approved?: Baseline | undefined;
  readonly proposed: Baseline;
  /** Of the approved one; absent before the first. */
  readonly number?: number | undefined;
}

/** What is looked at besides the project: the gate, what its model watches, and the lessons that were looked up for the board. */
export interface Asked {
  readonly gate: Gate;
  readonly tripwires: readonly Criterion[];
  readonly result: ProjectResult;
  readonly similarLessons?: readonly SimilarLesson[] | undefined;
  readonly parts?: readonly Part[] | undefined;
}

export function freezePack(project: Project, asked: Asked, at: Standpoint): Pack {
  const { gate, similarLessons, parts = [] } = asked;
  const closing = gate.closing ? closingPack(project, asked.result) : undefined;
  const seen = {
    project: project.id,
    revision: project.revision,
    proposal: project.proposal,
    score: project.score && { total: project.score.total, goals: project.score.goals },
    panel: panelIn(project),
    evidence: project.evidence,
    report: project.report,
    ...findingsIn(project, asked, at),
    gates: project.gates.map(({ reasons: _, ...record }) => record),
    conditions: project.conditions.map(condition => ({ ...condition, standing: conditionStanding(condition, at.now) })),
    waivers: project.waivers.length > 0 ? project.waivers : undefined,
    ...costAndEnd(project),
    reopening: reopeningIn(project),
    gateModel: overridden(project),
    exception: exceptionIn(project, at),
    ownStages: shownOwnStages(project, at.office),
    finalCost: closing?.report.finalCost,
    ...reported(project),
    since: changesSince(project),
    closing,
    outlook: outlookOf(project, at.office),
    programme: parts.length > 0 ? { parts, sums: rollUp(parts) } : undefined,
    similarLessons: similarLessons && similarLessons.length > 0 ? similarLessons : undefined,
    content: contentDigest(project),
  };
  return { ...seen, digest: digestOf(seen) };
}

function reopeningIn({ open, reopening }: Project): Pack['reopening'] {
  return open?.kind === 'reopening' && reopening?.review === open.review
    ? { by: reopening.by, reason: reopening.reason }
    : undefined;
}

function findingsIn(
  project: Project,
  { gate, tripwires }: Asked,
  at: Standpoint,
): Pick<Pack, 'criteria' | 'tripwires' | 'change'> {
  const find = (criteria: readonly Criterion[], of: Project) => projectFindings(of, criteria, at);
  const decided = changeAskedAbout(project);
  const shown = asAsked(project);
  const failingNow = () => find([...gate.criteria, ...tripwires], project).filter(({ verdict }) => verdict === 'fail');
  return {
    criteria: find(gate.criteria, shown),
    tripwires: find(tripwires, shown),
    change: decided && { ...decided, failingNow: failingNow() },
  };
}

function costAndEnd(project: Project): Pick<Pack, 'baseline' | 'forecast'> {
  const { baseline, baselines, report } = project;
  const [first] = baselines;
  const proposed = baselines.length > 0 ? proposedBaseline(project) : baselineOf(project.proposal);
  return {
    baseline: {
      original: first && { cost: first.cost, end: first.end },
      approved: first && baseline,
      proposed,
      number: baselines.at(-1)?.number,
    },
    forecast: { cost: forecastOf(project), end: report?.end ?? baseline.end },
  };
}

function reported({ report, registers }: Project): Pick<Pack, 'reportedAt' | 'milestones' | 'highRisks' | 'registers'> {
  const frozen = isEmpty(registers) ? {} : { registers };
  if (!report) return frozen;
  const lists = asLists(registers);
  const highRisks = lists.risks.filter(risk => risk.open && isHigh(risk));
  return { reportedAt: report.at, milestones: lists.milestones, highRisks, ...frozen };
}

/** The instant is not part of what the panel said. */
function panelIn({ panel }: Project): PanelScore | undefined {
  if (!panel) return undefined;
  const { at: _, ...said } = panel;
  return said;
}
