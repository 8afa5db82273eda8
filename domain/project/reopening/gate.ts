/**
 * The gate of a round that decides whether a project that is over is taken up again: with the board, the rule and the deadline of the review that
 * closes projects, without criteria, and without moving the project: it comes back to the stage where it was.
 */
import { closingGate, type Gate, type PublishedGateModel } from '../../office/gate-model.ts';

export const reopeningGateName = 'Re-opening';
export const reopeningGateId = 'reopening';

export function reopeningGate(model: PublishedGateModel): Gate | undefined {
  const closing = closingGate(model);
  return (
    closing && {
      ...closing,
      id: reopeningGateId,
      name: reopeningGateName,
      question: 'Shall the project, which is over, be taken up again in the stage where it was?',
      authority: 'binding',
      opens: 'on-request',
      closing: false,
      to: undefined,
      outcomes: ['go', 'conditional-go', 'hold'],
      words: { go: 'Take it up again', 'conditional-go': 'Take it up again on conditions', hold: 'It stays over' },
      criteria: [],
    }
  );
}
