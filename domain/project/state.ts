/**
 * What is true of a project, folded from its facts: a union by status, so that a closing project without a closure, or an active one
 * without a stage, does not compile. Bounded: long histories stay in the facts, not here.
 */

import type { DutyLog } from '../duties/duty.ts';
import type { GateId, GateModelId, OfficeId, PersonId, ProjectId, StageId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { Failing } from './alerts/failing.ts';
import type { ApprovedBaseline, Baseline, ChangeRequest, DeclinedChange } from './baselines/baseline.ts';
import type { WithBenefits } from './benefits/with-benefits.ts';
import type { WithCalls } from './calls/with-calls.ts';
import type { Closure } from './closure/closure.ts';
import type { ConditionOnFile } from './conditions/condition.ts';
import type { Evidence } from './delivery/evidence.ts';
import type { WithReports } from './delivery/with-reports.ts';
import type { WithEscalation } from './escalation/with-escalation.ts';
import type { WithExceptions } from './exceptions/with-exceptions.ts';
import type { WithExpiry } from './expiry/with-expiry.ts';
import type { GateRecord, OpenRound, ReopeningRound } from './gates/record.ts';
import type { WithGoingBack } from './going-back/with-going-back.ts';
import type { WithHandover } from './handover/with-handover.ts';
import type { LastImport } from './intake/imported.ts';
import type { TakenOver } from './intake/in-flight.ts';
import type { Duplicate, ProjectScore } from './intake/score.ts';
import { type NamingOnFile, peopleInEffect } from './namings/naming.ts';
import type { WithNeeds } from './needs/need.ts';
import type { WithOutlook } from './outlook/observation.ts';
import type { WithOwnStages } from './own-stages/with-own-stages.ts';
import type { WithProgramme } from './programme/with-programme.ts';
import type { Proposal } from './proposal.ts';
import type { WithReopening } from './reopening/with-reopening.ts';
import type { WithRouting } from './routing/with-routing.ts';
import type { LastLook } from './since.ts';
import type { WithTripwires } from './tripwires/with-tripwires.ts';
import type { Waiver } from './waivers/waiver.ts';

/** The other one of two projects that are the same, and when that was said. */
export interface Merged {
  readonly project: ProjectId;
  readonly title: string;
  readonly at: Instant;
}

/** That a project went over to another version of its gate model. */
export interface ModelMove {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonId;
}

/** How a selection among proposals ended for the project. */
export interface ToldSelection {
  readonly selection: string;
  readonly name: string;
  readonly call?: string | undefined;
  readonly chosen: boolean;
  readonly reason: string;
  readonly why: string;
  readonly decidedAt: Instant;
}

/** What every project has, whatever its status. */
interface Proposed
  extends WithCalls,
    WithReports,
    WithGoingBack,
    WithHandover,
    WithReopening,
    WithProgramme,
    WithNeeds,
    WithOwnStages,
    WithEscalation,
    WithTripwires,
    WithRouting,
    WithExceptions,
    WithExpiry,
    WithOutlook,
    WithBenefits {
  readonly id: ProjectId;
  readonly office: OfficeId;
  readonly proposal: Proposal;
  readonly digest: string;
  /** What a file said of it last, when it came from one. */
  readonly imported?: LastImport | undefined;
  /** Set when it was under way before Tollgate. */
  readonly takenOver?: TakenOver | undefined;
  readonly revision: number;
  readonly authors: readonly PersonId[];
  /** Sponsors and managers of earlier revisions. */
  readonly formerLeads: readonly PersonId[];
  /** Names by the word of somebody else that their people have not taken up: those who are asked, who declined, or for whom the PMO accepted. */
  readonly namings: readonly NamingOnFile[];
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  /** When something last happened that a reader would call news; lists are ordered by it. */
  readonly newsAt: Instant;
  readonly score?: (ProjectScore & { readonly revision: number }) | undefined;
  readonly duplicates: readonly Duplicate[];
  /** The project that a proposal turned out to be the same as, until it is revised. */
  readonly mergedInto?: (Merged & { readonly by: string }) | undefined;
  /** Proposals that turned out to be this project; the last ones. */
  readonly mergedHere?: readonly Merged[] | undefined;
  /** Why intake returned or declined it, and when it was returned last. */
  readonly reasons: readonly string[];
  readonly returnedAt?: Instant | undefined;
  readonly passed: readonly GateId[];
  /** When the last of its gates was passed; absent while one is to come. */
  readonly lastGateAt?: Instant | undefined;
  /** Rounds asked for so far, by gate. */
  readonly rounds: Readonly<Record<string, number>>;
  readonly gates: readonly GateRecord[];
  readonly evidence: readonly Evidence[];
  /** Cost and end as a board last approved them (as proposed, before the first). */
  readonly baseline: Baseline;
  /** The baselines that boards approved, oldest first. */
  readonly baselines: readonly ApprovedBaseline[];
  /** The change of the baseline that waits for a board. */
  readonly change?: ChangeRequest | undefined;
  /** The last change that a board did not approve, until one is approved. */
  readonly declinedChange?: DeclinedChange | undefined;
  /** Change requests so far. */
  readonly changes: number;
  readonly since: LastLook;
  readonly conditions: readonly ConditionOnFile[];
  readonly waivers: readonly Waiver[];
  readonly failing: readonly Failing[];
  /** How selections among proposals ended for it, oldest first; the last ones. */
  readonly selections?: readonly ToldSelection[] | undefined;
  /** Digests of the tokens of the waits that began, the newest of each wait. */
  readonly waits: Readonly<Record<string, string>>;
  /** What was done about its duties that are not over. */
  readonly duties?: DutyLog | undefined;
}

/** What a project has from its admission on. */
interface Admitted {
  readonly model: { readonly id: GateModelId; readonly version: number };
  /** When the PMO moved the project to another version of its gate model; the last ones. */
  readonly modelMoves?: readonly ModelMove[] | undefined;
  readonly stage: StageId;
  readonly stageSince: Instant;
  readonly admittedAt: Instant;
}

type Absent<K extends string> = { readonly [F in K]?: undefined };

export interface ProjectInIntake extends Proposed, Absent<keyof Admitted | 'open' | 'closure' | 'result'> {
  readonly status: 'submitted' | 'returned' | 'declined' | 'withdrawn';
}

export interface ProjectUnderWay extends Proposed, Admitted, Absent<'result'> {
  readonly status: 'active' | 'on-hold';
  readonly open?: OpenRound | undefined;
  /** A closure that its customer or board sent back. */
  readonly closure?: Closure | undefined;
}

export interface KilledProject extends Proposed, Admitted {
  readonly status: 'killed';
  /** Whether it is taken up again, while its board decides. */
  readonly open?: ReopeningRound | undefined;
  readonly closure?: Closure | undefined;
  readonly result: 'killed';
}

export interface ClosingProject extends Proposed, Admitted {
  readonly status: 'closing';
  /** The closing review, while its board decides. */
  readonly open?: OpenRound | undefined;
  readonly closure: Closure;
  readonly result?: 'killed' | undefined;
}

/** How a project ended: with all its gates passed, before that, or stopped by its board. */
export type ProjectResult = 'completed' | 'terminated' | 'killed';

export interface ClosedProject extends Proposed, Admitted {
  readonly status: 'closed';
  /** Whether it is taken up again, while its board decides. */
  readonly open?: ReopeningRound | undefined;
  readonly closure: Closure;
  readonly result: ProjectResult;
}

export type Project = ProjectInIntake | ProjectUnderWay | KilledProject | ClosingProject | ClosedProject;
export type ProjectStatus = Project['status'];

/** A stream without facts: there is no such project. */
export type NoProject = Absent<keyof ClosedProject>;

export type ProjectState = NoProject | Project;

export const noProject: NoProject = {};

/** Who accepts the result at closure. */
export function customerOf({ proposal }: { readonly proposal: Pick<Proposal, 'customer' | 'sponsor'> }): PersonId {
  return proposal.customer ?? proposal.sponsor;
}

/** The person who holds a role towards this project; the sponsor as long as no manager has accepted. */
export function ownerOf(project: Project, owner: 'sponsor' | 'manager' | 'pmo'): string {
  if (owner === 'manager') return peopleInEffect(project).manager ?? project.proposal.sponsor;
  return owner === 'sponsor' ? project.proposal.sponsor : 'pmo';
}
