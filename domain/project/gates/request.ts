/** The request for a round. Several subjects of a project make this fact. */
import type { Gate } from '../../office/gate-model.ts';
import { own } from '../../values/record.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';

/** The request for a gate's next round. */
export function gateRequest(state: Project, gate: Gate, model: { id: string; version: number }): ProjectFact {
  const round = (own(state.rounds, gate.id) ?? 0) + 1;
  const review = `${state.id}.${gate.id}.${round}`;
  return { type: 'gate-requested', gate: gate.id, round, review, model: model.id, version: model.version };
}
