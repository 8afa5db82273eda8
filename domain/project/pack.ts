/**
 * What a board is bound to. `contentDigest` covers what people can edit (proposal, evidence): it is locked while a
 * round is open, and a decision on another content does not count (P13). `freezePack` copies all that the board sees, with a digest over everything.
 */
import { type CriterionFinding, findingsFor } from '../criteria/findings.ts';
import { digestOf } from '../history/digest.ts';
import type { Gate } from '../office/gate-model.ts';
import type { Instant } from '../values/time.ts';
import type { ConditionOnFile } from './conditions/condition.ts';
import { inputsOf } from './criteria-inputs.ts';
import type { Evidence } from './delivery/evidence.ts';
import type { Report } from './delivery/report.ts';
import type { ProjectScore } from './intake/score.ts';
import type { Proposal } from './proposal.ts';
import type { GateRecord, Project } from './state.ts';

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
  /** Digest of proposal and evidence alone. */
  readonly content: string;
  /** Digest of everything above. */
  readonly digest: string;
}

export function contentDigest(project: Project): string {
  return digestOf({ proposal: project.digest, evidence: project.evidence });
}

export function freezePack(project: Project, gate: Gate, at: { readonly now: Instant; readonly currency: string }): Pack {
  const seen = {
    project: project.id,
    revision: project.revision,
    proposal: project.proposal,
    score: project.score && { total: project.score.total, goals: project.score.goals },
    evidence: project.evidence,
    report: project.report,
    criteria: findingsFor(gate.criteria, inputsOf(project, at), project.evidence),
    gates: project.gates,
    conditions: project.conditions,
    content: contentDigest(project),
  };
  return { ...seen, digest: digestOf(seen) };
}
