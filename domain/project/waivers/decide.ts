/** Who may waive what, and until when: members of the board that decides next, for what it asks. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { calendarOf } from '../../office/calendar/working-days.ts';
import { inWorkingDays } from '../../office/duties/in-working-days.ts';
import { addDays, dateOf } from '../../values/time.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { projectFindings } from '../findings.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { WaiverCommands } from './commands.ts';
import type { WaiverInput } from './waiver.ts';

/** More waivers than a board can look through say that its criteria are wrong. */
const mostWaivers = 100;
const longest = 366;

export const waiverDecisions: ProjectDecisions<WaiverCommands> = {
  'grant-waiver': (state, { type: _, ...waiver }, context) =>
    projectPreconditions['grant-waiver'](state, context) ??
    faultInWaiver(state, waiver, context) ??
    grant(state, waiver, context),
};

function grant(state: Project, waiver: WaiverInput, context: ProjectContext): Decision<ProjectFact> {
  const { criterion, condition, reason, until } = waiver;
  const id = `w${state.waivers.length + 1}`;
  const level = levelNow(state, criterion, context);
  const reckoned = reckonedAnew(state, waiver, context);
  return {
    facts: [{ type: 'waiver-granted', id, criterion, condition, reason, until, level, by: context.actor.id, ...reckoned }],
  };
}

/** A condition whose days are counted in working days is asked for after its waiver, or after its own day where that is later. */
function reckonedAnew({ conditions }: Project, { condition, until }: WaiverInput, { office }: ProjectContext) {
  const waived = conditions.find(({ id }) => id === condition);
  if (!waived?.reckoned) return {};
  const due = waived.due > until ? waived.due : until;
  return { reckoned: inWorkingDays(calendarOf(office), 'condition', due) };
}

/** How far a criterion with several thresholds fails now, whatever was waived before; 0 while it does not. */
function levelNow(state: Project, id: string | undefined, { office, now }: ProjectContext): number | undefined {
  const model = modelOf(state, office);
  const asked = model ? [...model.gates.flatMap(gate => gate.criteria), ...model.tripwires] : [];
  const criterion = asked.find(entry => entry.id === id);
  if (!criterion?.levels) return undefined;
  return projectFindings({ ...state, waivers: [] }, [criterion], { now, office })[0]?.level ?? 0;
}

function faultInWaiver(state: Project, { criterion, condition, until }: WaiverInput, { office, now }: ProjectContext): Refused {
  if (state.waivers.length >= mostWaivers)
    return refuse('too-many', `A project has ${mostWaivers} waivers at most; change its gate model instead.`);
  if ((criterion === undefined) === (condition === undefined))
    return refuse('unknown-reference', 'Name either a criterion or a condition: a waiver is for one of them.', 'criterion');
  if (until < dateOf(now)) return refuse('day-is-past', 'A waiver cannot end before it is granted.', 'until');
  if (until > dateOf(addDays(now, longest)))
    return refuse('unknown-reference', 'A waiver lasts a year at most; grant it again when it ends.', 'until');
  if (condition !== undefined) return faultInCondition(state, condition);
  const model = modelOf(state, office);
  const asked = model ? [...(nextGate(state, model)?.criteria ?? []), ...model.tripwires] : [];
  if (asked.some(entry => entry.id === criterion)) return undefined;
  return refuse('unknown-reference', `Neither the next gate nor a tripwire asks for ${criterion}.`, 'criterion');
}

function faultInCondition(state: Project, id: string): Refused {
  const known = state.conditions.find(entry => entry.id === id);
  if (!known) return refuse('unknown-reference', `This project has no condition ${id}.`, 'condition');
  return known.metAt === undefined
    ? undefined
    : refuse('wrong-status', 'This condition is met: there is nothing to waive.', 'condition');
}
