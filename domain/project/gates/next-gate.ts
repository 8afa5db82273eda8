/** The single place that says which gate a project stands before, and which version of the gate model counts for it. */
import { closingGate, type Gate, type PublishedGateModel, stageGates } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import type { Project, ProjectState } from '../state.ts';

/** The version of the gate model the project follows. */
export function modelOf(project: ProjectState, office: OfficeState): PublishedGateModel | undefined {
  return project.model && gateModelOf(office, project.model.id, project.model.version);
}

/** The newest version of the project's model, if it still knows the project's stage; a round keeps the version it is opened with (P12). */
export function currentModel(project: Project, office: OfficeState): PublishedGateModel | undefined {
  const newest = gateModelOf(office, project.model?.id);
  return newest?.stages.some(stage => stage.id === project.stage) ? newest : modelOf(project, office);
}

/** The gate a project stands before: the first from its stage on that it has not passed, or the closing gate while it closes. */
export function nextGate(project: Project, model: PublishedGateModel): Gate | undefined {
  if (project.status === 'closing') return closingGate(model);
  const place = (stage: string | undefined) => model.stages.findIndex(entry => entry.id === stage);
  return stageGates(model).find(gate => !project.passed.includes(gate.id) && place(gate.from) >= place(project.stage));
}
