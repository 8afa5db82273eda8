/** Who is told of alerts: their owners, of musts the sponsor and the PMO too, and whoever is to see to one. Part of the table of `projectNotification`. */
import { chairOf } from '../duties/duty.ts';
import { peopleBehind } from '../office/duties/told.ts';
import { missingEvidenceId } from '../project/alerts/missing-evidence.ts';
import type { ProjectFact } from '../project/facts.ts';
import { ownersOf } from '../project/tripwires/duties.ts';
import { isOpen } from '../project/tripwires/with-tripwires.ts';
import { dayInWords } from '../values/time.ts';
import { item, namesIn, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfAlerts: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'criterion-failed': (fact, context) => failing(fact, context, 'Alert'),
  'alert-level-changed': (fact, context) => (fact.first ? failing(fact, context, 'The alert goes further') : undefined),
  'tripwire-duty-done': ({ what, note, by }, context) => ({
    to: [...new Set([...team(context.project), 'pmo'])].filter(person => person !== by),
    subject: `Done: ${context.project.proposal.title}`,
    lines: [item(what), `${namesIn(context).person(by)} reports it as done: ${note}`],
    path: page(context.project),
  }),
  'project-held': ({ reason, board }, context) => ({
    to: [
      ...new Set([...team(context.project), 'pmo', ...(board === undefined ? [] : peopleBehind(context.office, chairOf(board)))]),
    ],
    subject: `Stopped: ${context.project.proposal.title}`,
    lines: [reason, 'The project is on hold. It goes on when a board says go: ask for the gate, or report closure.'],
    path: page(context.project),
  }),
  'alert-acknowledged': ({ name, note, owner, due, by }, context) => ({
    to: [owner].filter(person => person !== by),
    subject: `Yours to end by ${dayInWords(due)}: ${context.project.proposal.title}`,
    lines: [item(name), `${namesIn(context).person(by)} has named you for this alert: ${note}`],
    path: `${page(context.project)}`,
  }),
};

type Fails = Extract<ProjectFact, { type: 'criterion-failed' | 'alert-level-changed' }>;

function failing({ criterion, name, gate, kind, value, owner }: Fails, context: ReactionContext, what: string): Notification {
  const asked = gate === undefined ? askedBecauseOf(criterion, context) : { owners: [], lines: [] };
  return {
    to: [
      ...new Set([
        owner,
        ...(kind === 'must' ? [context.project.proposal.sponsor, 'pmo'] : []),
        ...(criterion === missingEvidenceId ? ['pmo'] : []),
        ...asked.owners,
      ]),
    ],
    subject: `${what}: ${name} fails at ${context.project.proposal.title}`,
    lines: [
      `${name}: ${value}.`,
      gate ? `The next gate, ${namesIn(context).gate(gate)}, asks for it.` : 'It is watched all the time.',
      'Acknowledge it on the page of the project: what is done about it, by whom and by when.',
      ...asked.lines,
    ],
    path: page(context.project),
  };
}

/** What the tripwire asks of whom, with its days. */
function askedBecauseOf(criterion: string, { project, office }: ReactionContext) {
  const asked = (project.tripwireDuties ?? []).filter(entry => entry.criterion === criterion && isOpen(entry));
  return {
    owners: asked
      .flatMap(entry => ownersOf(project, entry))
      .flatMap(owner => (owner === 'pmo' ? owner : peopleBehind(office, owner))),
    lines: asked.map(({ what, due }) => item(`${what}: by ${dayInWords(due)}`)),
  };
}
