/** Who is told of alerts: their owners, of musts the sponsor and the PMO too, and whoever is to see to one. Part of the table of `projectNotification`. */
import type { ProjectFact } from '../project/facts.ts';
import { dayInWords } from '../values/time.ts';
import { item, namesIn, page } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfAlerts: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'criterion-failed': (fact, context) => failing(fact, context, 'Alert'),
  'alert-level-changed': (fact, context) => (fact.first ? failing(fact, context, 'The alert goes further') : undefined),
  'alert-acknowledged': ({ name, note, owner, due, by }, context) => ({
    to: [owner].filter(person => person !== by),
    subject: `Yours to end by ${dayInWords(due)}: ${context.project.proposal.title}`,
    lines: [item(name), `${namesIn(context).person(by)} has named you for this alert: ${note}`],
    path: `${page(context.project)}`,
  }),
};

type Fails = Extract<ProjectFact, { type: 'criterion-failed' | 'alert-level-changed' }>;

function failing({ name, gate, kind, value, owner }: Fails, context: ReactionContext, what: string): Notification {
  return {
    to: [...new Set([owner, ...(kind === 'must' ? [context.project.proposal.sponsor, 'pmo'] : [])])],
    subject: `${what}: ${name} fails at ${context.project.proposal.title}`,
    lines: [
      `${name}: ${value}.`,
      gate ? `The next gate, ${namesIn(context).gate(gate)}, asks for it.` : 'It is watched all the time.',
      'Acknowledge it on the page of the project: what is done about it, by whom and by when.',
    ],
    path: page(context.project),
  };
}
