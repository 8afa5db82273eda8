/** What time brought to a project's duties, and the PMO's nudges. */

import type { DutyCommands } from '../../duties/commands.ts';
import type { Duty, DutyEntry } from '../../duties/duty.ts';
import type { DutyKind } from '../../duties/kinds.ts';
import { lookAtDuties, nudge } from '../../office/duties/look.ts';
import type { OfficeState } from '../../office/state.ts';
import { reviewEnds } from '../benefits/duties.ts';
import { acceptorsOf } from '../conditions/acceptors.ts';
import { expiryKey } from '../expiry/duties.ts';
import { thatEnd } from '../expiry/expiry.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf } from '../gates/next-gate.ts';
import { outlookDutyKey } from '../outlook/duties.ts';
import { openEvents } from '../outlook/observation.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import { tripwireKey } from '../tripwires/duties.ts';
import { projectDuties } from './duties.ts';
import { dutyKey } from './keys.ts';

/** The fact by which time ends a wait, for the kinds whose last step is an end. */
const endings: { readonly [K in DutyKind]?: (project: Project, duty: Duty) => ProjectFact | readonly ProjectFact[] } = {
  returned: ({ revision }) => ({
    type: 'proposal-lapsed',
    revision,
    reasons: ['Nobody revised it for 60 days after it was returned, so it has lapsed.'],
  }),
  handover: ({ handovers = [] }, { about }) => {
    const offer = handovers.find(({ role }) => role === about);
    return offer ? { type: 'handover-lapsed', role: offer.role, from: offer.from, to: offer.to } : [];
  },
  'tripwire-stop': holdBy,
  'evidence-ending': ({ evidence }, { key }) => {
    const item = thatEnd(evidence).find(({ id }) => expiryKey(id) === key);
    if (!item) return [];
    const { id, kind, title, validUntil } = item;
    return { type: 'evidence-expired', evidence: id, kind, title, validUntil };
  },
  'outlook-outcome': ({ observations = [] }, { key }) => {
    const entry = observations.find(({ id }) => outlookDutyKey(id) === key);
    return (entry ? openEvents(entry) : []).map(event => ({
      type: 'outlook-resolved' as const,
      observation: entry?.id ?? '',
      event,
      outcome: 'cannot-tell' as const,
      from: 'time' as const,
    }));
  },
  'benefit-review': reviewEnds,
  'benefit-review-lapsed': reviewEnds,
  report: (_project, { about = '', owners: [owner = ''] }) => ({ type: 'report-missed', period: about, owner }),
};

/** Its day came, and no board has said go since it was found. */
function holdBy({ tripwireDuties = [], failing }: Project, { key }: Duty): ProjectFact | [] {
  const set = tripwireDuties.find(({ duty }) => tripwireKey(duty) === key);
  if (!set) return [];
  const { duty, criterion, name, what, board } = set;
  const value = failing.find(alert => alert.criterion === criterion)?.value ?? 'it fails';
  const reason = `${what}. ${name}: ${value}. No board has said go since it was found.`;
  return { type: 'project-held', duty, criterion, reason, ...(board !== undefined && { board }) };
}

export const dutyDecisions: ProjectDecisions<DutyCommands> = {
  'look-at-duties': (state, _command, context) => {
    const { facts, ended } = lookAtDuties(onFile(state, context.office), context);
    return { facts: [...facts, ...ended.flatMap(duty => endings[duty.kind]?.(state, duty) ?? [])] };
  },
  'nudge-duty': (state, { duty }, context) => nudge(onFile(state, context.office), duty, context),
};

/** The duties of a project with the people whom its office makes of them now. */
export function onFile(project: Project, office: OfficeState) {
  return { duties: projectDuties(project).map(duty => asOf(duty, project, office)), log: project.duties };
}

function asOf(duty: Duty, project: Project, office: OfficeState): Duty {
  const condition = project.conditions.find(({ id }) => duty.key === dutyKey.acceptance(id));
  const owners = condition ? acceptorsOf(condition, project, office) : duty.owners;
  return { ...duty, owners, board: duty.board ?? boardOf(duty, project, office) };
}

/** Kinds that are about a gate. */
const aboutGates: ReadonlySet<DutyKind> = new Set(['lapsed-round', 'hold', 'hold-until']);

/** Whose board it is where the history does not say: that of the gate that the duty is about, or of the round that set the condition. */
function boardOf({ kind, key, about }: Duty, project: Project, office: OfficeState): string | undefined {
  const set = project.conditions.find(({ id }) => key === dutyKey.condition(id));
  const gate = aboutGates.has(kind) ? about : project.gates.find(({ review }) => review === set?.review)?.gate;
  return modelOf(project, office)?.gates.find(({ id }) => id === gate)?.board;
}

/** What was done about a duty of a project so far. */
export function entryOf(project: Project, { key }: Duty): DutyEntry | undefined {
  return project.duties?.[key];
}
