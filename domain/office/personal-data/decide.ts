/**
 * The PMO or an administrator asks for somebody who left to be erased, and for a hold to be lifted; a second one approves either (P21). A hold counts at
 * once. What the retention of the office asks for, time alone does, unless a hold or a place forbids it.
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { own } from '../../values/record.ts';
import { officePreconditions } from '../actions.ts';
import type { Change } from '../changes/change.ts';
import { putBefore } from '../changes/proposing.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { PersonalDataCommands } from './commands.ts';
import { dueForErasure, requireErasable } from './gone.ts';
import { mostHolds, sameHeld } from './hold.ts';
import { retentionKinds } from './retention.ts';

type Decide<K extends keyof PersonalDataCommands> = OfficeDecisions<PersonalDataCommands>[K];

const mayKeep = (state: OfficeState, context: OfficeContext) => officePreconditions['keep-personal-data'](state, context);
const byTimeAlone = ({ actor }: OfficeContext): Refused =>
  actor.kind === 'system' ? undefined : refuse('not-allowed', 'The service notes this by itself.');

const erasePerson: Decide<'erase-person'> = (state, { person, reason }, context) => {
  const no = mayKeep(state, context) ?? faultInErasure(state, { kind: 'erasure', person, reason }, context);
  return no ?? asked(state, { kind: 'erasure', person, reason }, context);
};

const setLegalHold: Decide<'set-legal-hold'> = (state, { on, reason }, context) => {
  const no = mayKeep(state, context);
  if (no) return no;
  const { holds, holdsSet } = state.personal;
  const same = holds.find(hold => sameHeld(hold.on, on));
  if (same) return refuse('already-exists', `The legal hold ${same.id} is on it already.`, 'on');
  if (holds.length >= mostHolds)
    return refuse('too-many', `${mostHolds} legal holds are set; lift those that are no longer needed first.`);
  return { facts: [{ type: 'legal-hold-set', id: `h${holdsSet + 1}`, on, by: context.actor.id, reason }] };
};

const liftLegalHold: Decide<'lift-legal-hold'> = (state, { hold, reason }, context) => {
  const no = mayKeep(state, context) ?? faultInLifting(state, hold);
  return no ?? asked(state, { kind: 'hold', hold, reason }, context);
};

/** The same is asked for once at a time. */
function asked(state: OfficeState, change: Change, context: OfficeContext): Decision<OfficeFact> {
  const about = ({ reason: _, ...rest }: Change) => JSON.stringify(rest);
  const waits = state.waiting.find(entry => about(entry.change) === about(change));
  if (waits) return refuse('already-exists', `The change ${waits.id} asks for it already and waits for a second person.`);
  return putBefore(state, change, context);
}

const setRetention: Decide<'set-retention'> = (state, { retention, expectedVersion, reason }, context) => {
  const no = mayKeep(state, context) ?? changedSince(state, 'retention', expectedVersion);
  if (no) return no;
  const now = state.personal.retention;
  const same = retentionKinds.every(kind => retention[kind] === now[kind]);
  return { facts: same ? [] : [{ type: 'retention-set', retention, reason }] };
};

const retirePerson: Decide<'retire-person'> = (state, { person }, context) => {
  const no = byTimeAlone(context);
  if (no) return no;
  const due = dueForErasure(state, context.now).some(gone => gone.person === person);
  if (!due || requireErasable(state, person, around(context))) return { facts: [] };
  const after = state.personal.retention.people;
  const reason = `The office keeps the names of people for ${after} ${after === 1 ? 'day' : 'days'} after they left.`;
  return { facts: [{ type: 'person-erased', person, reason, after }] };
};

export const personalDataDecisions: OfficeDecisions<PersonalDataCommands> = {
  'erase-person': erasePerson,
  'set-legal-hold': setLegalHold,
  'lift-legal-hold': liftLegalHold,
  'set-retention': setRetention,
  'retire-person': retirePerson,
  'note-data-removed': (state, { person, removed }, context) => {
    const no = byTimeAlone(context);
    if (no) return no;
    const erased = own(state.personal.erased, person);
    if (!erased || erased.removed) return { facts: [] };
    return { facts: [{ type: 'personal-data-removed', person, removed: [...removed] }] };
  },
  'note-retention-applied': (_, { type: _type, ...applied }, context) =>
    byTimeAlone(context) ?? { facts: [{ type: 'retention-applied', ...applied }] },
};

const around = ({ named = { open: [], held: [] }, now }: OfficeContext) => ({ named, now });

/** Why what was asked for cannot be done now: asked again when a second person approves it. */
export function faultInErasure(
  state: OfficeState,
  change: Extract<Change, { kind: 'erasure' }>,
  context: OfficeContext,
): Refused {
  return requireErasable(state, change.person, around(context));
}

export function faultInLifting({ personal }: OfficeState, hold: string): Refused {
  if (personal.holds.some(({ id }) => id === hold)) return undefined;
  return refuse('not-found', `There is no legal hold ${hold} (any more).`, 'hold');
}
