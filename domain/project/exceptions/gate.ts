/**
 * The gate of a round between two gates: with the board, the rule, the deadline and the words of the gate that the project stands before (of the closing
 * review, where none is left), without its criteria, and without moving the project past anything.
 */
import { closingGate, type Gate, type PublishedGateModel } from '../../office/gate-model.ts';
import { outcomes } from '../../values/outcome.ts';
import { nextGate } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';

export const exceptionGateName = 'Exception';
export const exceptionGateId = 'exception';

export function exceptionGate(project: Project, model: PublishedGateModel): Gate | undefined {
  const next = nextGate(project, model);
  const gate = next ?? closingGate(model);
  return (
    gate && {
      ...gate,
      id: exceptionGateId,
      name: exceptionGateName,
      question: 'The project has left its tolerance: does it go on, and how?',
      // What an advisory board says of a gate moves nobody, and so it is here; a gate that asks nobody has a board to ask.
      authority: gate.authority === 'advisory' ? 'advisory' : 'binding',
      opens: 'on-request',
      eachStage: undefined,
      closing: false,
      from: project.stage ?? gate.from,
      to: undefined,
      outcomes: gate.closing ? [...outcomes] : gate.outcomes,
      words: gate.closing ? {} : gate.words,
      criteria: [],
    }
  );
}
