/** The single place that says which gate a project stands before. */
import { closingGate, type Gate, type PublishedGateModel, stageGates } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import type { ProjectState } from '../state.ts';

/** The version of the gate model the project follows. */
export function modelOf(project: ProjectState, office: OfficeState): PublishedGateModel | undefined {
  return project.model && gateModelOf(office, project.model.id, project.model.version);
}

/** The gate a project stands before: the first from its stage on that it has not passed, or the closing gate while it closes. */
export function nextGate(project: ProjectState, model: PublishedGateModel): Gate | undefined {
  if (project.status === 'closing') return closingGate(model);
  const place = (stage: string | undefined) => model.stages.findIndex(entry => entry.id === stage);
  return stageGates(model).find(gate => !project.passed.includes(gate.id) && place(gate.from) >= place(project.stage));
}
