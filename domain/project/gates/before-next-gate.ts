/** How everything stands that counts at the next gate: its criteria, and the tripwires of the gate model. Page and list of gates to ask for are told the same. */
import type { CriterionFinding } from '../../criteria/findings.ts';
import type { Gate } from '../../office/gate-model.ts';
import { projectFindings, type Standpoint } from '../findings.ts';
import type { Project } from '../state.ts';
import { modelOf, nextGate } from './next-gate.ts';

export interface BeforeGate {
  readonly gate: Gate;
  readonly criteria: readonly CriterionFinding[];
}

/** Undefined where no gate is to come, or the project is over. */
export function beforeNextGate(project: Project, at: Standpoint): BeforeGate | undefined {
  const model = modelOf(project, at.office);
  const gate = model && project.status !== 'closed' && project.status !== 'killed' && nextGate(project, model);
  return gate ? { gate, criteria: projectFindings(project, [...gate.criteria, ...model.tripwires], at) } : undefined;
}
