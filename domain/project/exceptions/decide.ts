/** A project that has left its tolerance is brought before the board of its next gate at once; that moves it past no gate. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf } from '../gates/next-gate.ts';
import { gateRequest } from '../gates/request.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import { causesNow } from './causes.ts';
import type { ExceptionCommands } from './commands.ts';
import { exceptionGate } from './gate.ts';
import { exceptionPreconditions } from './preconditions.ts';

export const exceptionDecisions: ProjectDecisions<ExceptionCommands> = {
  'request-exception': ask,
};

function ask(
  state: Project,
  { reason, about }: ExceptionCommands['request-exception'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = exceptionPreconditions['request-exception'](state, context);
  if (no) return no;
  const { office, now } = context;
  const causes = [...causesNow(state, office, now)];
  if (about !== undefined && !causes.some(({ id }) => id === about)) {
    const known = causes.map(({ id, name }) => `${id} (${isolated(name)})`).join(', ');
    return refuse('unknown-reference', `${about} does not fail now. Name one of ${known}, or leave it out.`, 'about');
  }
  const model = modelOf(state, office);
  const gate = model && exceptionGate(state, model);
  if (!model || !gate) throw new Error('a project under way follows a gate model without a closing gate');
  const requested = gateRequest(state, gate, { ...model, kind: 'exception' });
  if (requested.type !== 'gate-requested') throw new Error('a request for a round is another fact');
  const asked = { type: 'exception-asked', review: requested.review, reason, about, causes } as const;
  return { facts: [requested, asked] };
}
