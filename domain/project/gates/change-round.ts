/**
 * A change of the baseline that a board decides in a round of its own: with the board, the rule and the deadline of the project's next gate,
 * without its criteria, and without moving the project.
 */
import { closingGate, type Gate, type PublishedGateModel } from '../../office/gate-model.ts';
import { exceptionGate, exceptionGateId, exceptionGateName } from '../exceptions/gate.ts';
import { reopeningGate, reopeningGateId, reopeningGateName } from '../reopening/gate.ts';
import type { Project } from '../state.ts';
import { nextGate } from './next-gate.ts';
import type { OpenRound } from './record.ts';

export const changeGateName = 'Change of the baseline';
const changeGateId = 'change';

/** The gate of a round that decides a change alone. */
export function changeGate(project: Project, model: PublishedGateModel): Gate | undefined {
  const next = nextGate(project, model) ?? closingGate(model);
  return (
    next && {
      ...next,
      id: changeGateId,
      name: changeGateName,
      question: 'Shall the approved cost, end or scope be changed as asked?',
      authority: 'binding',
      opens: 'on-request',
      eachStage: undefined,
      closing: false,
      to: undefined,
      outcomes: ['go', 'conditional-go', 'hold'],
      words: {},
      criteria: [],
    }
  );
}

/** The gate that an open round is about. */
export function gateOfRound(open: OpenRound, project: Project, model: PublishedGateModel): Gate | undefined {
  if (open.kind === 'reopening') return reopeningGate(model);
  if (open.kind === 'exception') return exceptionGate(project, model);
  return open.alone ? changeGate(project, model) : model.gates.find(entry => entry.id === open.gate);
}

const namesOfOthers: Readonly<Record<string, string>> = {
  [changeGateId]: changeGateName,
  [reopeningGateId]: reopeningGateName,
  [exceptionGateId]: exceptionGateName,
};

/** What people call the gate with this id. */
export function gateName(id: string, gates: readonly Pick<Gate, 'id' | 'name'>[] = []): string {
  return gates.find(gate => gate.id === id)?.name ?? namesOfOthers[id] ?? id;
}
