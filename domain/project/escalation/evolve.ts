/** How an escalated go changes a project: its round is over, and what was decided in it waits. */
import { roundEnded } from '../gates/evolve.ts';
import type { ProjectFolds } from '../tables.ts';
import type { escalationFacts } from './facts.ts';

export const escalationFolds: ProjectFolds<typeof escalationFacts> = {
  'gate-escalated': (state, { type: _, ...escalation }) => {
    const { review, board, decidedAt: at, outcome, because, reasons, tieBrokenBy } = escalation;
    const why = `The board decided ${outcome}. The board above decides, too: ${because.join('; ')}.`;
    return { ...roundEnded(state, { review, board, outcome: 'escalated', why, at, reasons, tieBrokenBy }), escalation };
  },
};
