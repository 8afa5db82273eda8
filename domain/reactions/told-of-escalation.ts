/** Who is told that a go waits for the board of the office above: part of the table of `projectNotification`. */
import type { ProjectFact } from '../project/facts.ts';
import { isolated } from '../values/isolated.ts';
import { outcomeWords } from './decision-in-words.ts';
import { item, namesIn, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfEscalation: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'gate-escalated': ({ gate, outcome, because, above }, context) => ({
    to: [...team(context.project), 'pmo'],
    subject: `${outcomeWords[outcome]}, and on to ${above.name}: ${context.project.proposal.title}`,
    lines: [
      `Its board decided at the gate ${namesIn(context).gate(gate)}: ${outcomeWords[outcome]}. It counts once the board ${isolated(above.boardName)} of ${isolated(above.name)} has said so, too, because:`,
      ...because.map(item),
      'That board is asked on the same pack. What it holds, sends back or stops counts.',
    ],
    path: page(context.project),
  }),
};
