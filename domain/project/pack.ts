/**
 * What a board is bound to. `contentDigest` covers what people can edit (proposal, evidence): when it changes while a
 * round is open, the round is void (P13). `freezePack` copies all that the board sees, with a digest over everything.
 */
import type { CriterionFinding } from '../criteria/findings.ts';
import { digestOf } from '../history/digest.ts';
import type { Gate } from '../office/gate-model.ts';
import type { Instant } from '../values/time.ts';
import type { ConditionOnFile } from './conditions/condition.ts';
import type { Evidence } from './delivery/evidence.ts';
import type { Report } from './delivery/report.ts';
import { projectFindings, type Standpoint } from './findings.ts';
import type { ProjectScore } from './intake/score.ts';
import type { Proposal } from './proposal.ts';
import type { GateRecord, Project } from './state.ts';
import type { Waiver } from './waivers/waiver.ts';

export interface Pack {
  readonly project: string;
  readonly revision: number;
  readonly proposal: Proposal;
  readonly score?: ProjectScore | undefined;
  readonly evidence: readonly Evidence[];
  readonly report?: (Report & { readonly at: Instant }) | undefined;
  readonly criteria: readonly CriterionFinding[];
  readonly gates: readonly GateRecord[];
  readonly conditions: readonly ConditionOnFile[];
  /** All that were granted, with the day until which each counts. */
  readonly waivers?: readonly Waiver[] | undefined;
  /** Digest of proposal and evidence alone. */
  readonly content: string;
  /** Digest of everything above. */
  readonly digest: string;
}

export function contentDigest(project: Project): string {
  return digestOf({ proposal: project.digest, evidence: project.evidence });
}

export function freezePack(project: Project, gate: Gate, at: Standpoint): Pack {
  const seen = {
    project: project.id,
    revision: project.revision,
    proposal: project.proposal,
    score: project.score && { total: project.score.total, goals: project.score.goals },
    evidence: project.evidence,
    report: project.report,
    criteria: projectFindings(project, gate.criteria, at),
    gates: project.gates,
    conditions: project.conditions,
    waivers: project.waivers.length > 0 ? project.waivers : undefined,
    content: contentDigest(project),
  };
  return { ...seen, digest: digestOf(seen) };
}
