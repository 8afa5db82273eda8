/**
 * The alerts follow every decision (alerts.ts); the schedule notes that no gate is to come where nothing said so, and once a year what the outlook says. Whoever works on the project, or the PMO,
 * acknowledges an alert with what is done about it, by whom and by when.
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { personIn } from '../../office/state.ts';
import { addDays, dateOf } from '../../values/time.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { passedAllUnnoticed } from '../gates/next-gate.ts';
import { observedNow } from '../outlook/observing.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { AcknowledgementInput, AlertCommands } from './commands.ts';
import { alertPreconditions } from './preconditions.ts';

/** Days within which an alert has to be over. */
const longest = 366;

export const alertDecisions: ProjectDecisions<AlertCommands> = {
  'watch-criteria': (state, _command, { office, now }) => ({
    facts: [
      ...(passedAllUnnoticed(state, office) ? [{ type: 'all-gates-passed' as const }] : []),
      ...observedNow(state, office, now),
    ],
  }),
  'acknowledge-alert': (state, { type: _, ...given }, context) =>
    alertPreconditions['acknowledge-alert'](state, context) ??
    faultInAcknowledgement(given, context) ??
    acknowledge(state, given, context),
};

function faultInAcknowledgement({ owner, due }: AcknowledgementInput, { office, now }: ProjectContext): Refused {
  if (!personIn(office, owner))
    return refuse('unknown-reference', `${owner} is not known in this office; name one of its people.`, 'owner');
  if (due < dateOf(now)) return refuse('day-is-past', 'Due on a day that is past; name one that is to come.', 'due');
  if (due > dateOf(addDays(now, longest)))
    return refuse('unknown-reference', 'An alert is acknowledged for a year at most; name an earlier day.', 'due');
  return undefined;
}

function acknowledge(state: Project, given: AcknowledgementInput, { actor }: ProjectContext): Decision<ProjectFact> {
  const { criterion, gate, note, owner, due } = given;
  const alert = state.failing.find(entry => entry.criterion === criterion && entry.gate === gate);
  if (!alert)
    return refuse('unknown-reference', `${criterion} does not fail here (any more); read the project anew.`, 'criterion');
  const known = alert.acknowledged;
  if (known && known.note === note && known.owner === owner && known.due === due) return { facts: [] };
  return { facts: [{ type: 'alert-acknowledged', criterion, name: alert.name, gate, note, owner, due, by: actor.id }] };
}
