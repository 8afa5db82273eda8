/** The single place that says how a project ends: completed with all its gates passed, terminated before that, or killed by its board. */
import { stageGates } from '../../office/gate-model.ts';
import type { OfficeState } from '../../office/state.ts';
import { modelOf } from '../gates/next-gate.ts';
import type { Project, ProjectResult } from '../state.ts';

export function resultOf(project: Project, office: OfficeState): ProjectResult {
  if (project.closure?.afterKill || project.status === 'killed') return 'killed';
  const model = modelOf(project, office);
  const all = model !== undefined && stageGates(model).every(gate => project.passed.includes(gate.id));
  return all ? 'completed' : 'terminated';
}
