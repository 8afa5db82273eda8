/** The single place that says how a project ends: completed with all its gates passed, terminated before that, or killed by its board. */
import { stageGates } from '../../office/gate-model.ts';
import type { OfficeState } from '../../office/state.ts';
import { modelOf } from '../gates/next-gate.ts';
import { isToCome } from '../own-stages/own-stages.ts';
import type { Project, ProjectResult } from '../state.ts';

export function resultOf(project: Project, office: OfficeState): ProjectResult {
  if (project.closure?.afterKill || project.status === 'killed') return 'killed';
  const model = modelOf(project, office);
  const all = model !== undefined && !stageGates(model).some(gate => isToCome(project, gate, model));
  return all ? 'completed' : 'terminated';
}
