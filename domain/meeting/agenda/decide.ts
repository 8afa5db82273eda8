/** The agenda of a meeting: what waits for its board, and free items. Until the meeting is closed; a matter stands on it once. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { MeetingContext } from '../context.ts';
import type { MeetingFact } from '../facts.ts';
import { requireKeeper, requireMeetingChair, requireMeetingStatus } from '../permissions.ts';
import type { Meeting } from '../state.ts';
import type { MeetingDecisions } from '../tables.ts';
import type { MeetingAgendaCommands } from './commands.ts';
import { type AgendaItem, canBeConsent, type Matter, mostItems } from './item.ts';
import { gatheredBy, isAgendaClosed, requireOpenAgenda } from './rule.ts';

export const meetingAgendaDecisions: MeetingDecisions<MeetingAgendaCommands> = {
  'add-items': addItems,
  'fill-agenda': (state, { matters }, context) => {
    if (context.actor.kind !== 'system') return refuse('not-allowed', 'An agenda fills by itself when the meeting says so.');
    if (state.status !== 'planned' || state.fills !== 'all' || isAgendaClosed(state, context)) return { facts: [] };
    const kinds = gatheredBy(state, context.office);
    const found = (context.matters ?? []).filter(
      matter =>
        matters.includes(matter.ref) &&
        kinds.includes(matter.kind) &&
        isOfBoard(matter, state) &&
        !state.leftOut.includes(matter.ref),
    );
    const items = newItems(state, found).slice(0, mostItems - state.agenda.length);
    return { facts: items.length > 0 ? [{ type: 'items-added', items, byRule: true }] : [] };
  },
  'remove-item': (state, { item }, context) => {
    const no = mayKeepAgenda(state, context);
    if (no) return no;
    const found = state.agenda.find(({ id }) => id === item);
    if (!found) return noItem(item);
    if (found.discussed) return refuse('wrong-status', 'This item has been discussed; it stays in the minutes.');
    return { facts: [{ type: 'item-removed', item }] };
  },
  'order-agenda': (state, { items }, context) => {
    const no = mayKeepAgenda(state, context);
    if (no) return no;
    const now = state.agenda.map(({ id }) => id);
    if (items.length !== now.length || new Set(items).size !== items.length || !items.every(item => now.includes(item)))
      return refuse('unknown-reference', `Name each item of the agenda once: ${now.join(', ')}.`, 'items');
    return { facts: items.every((item, at) => item === now[at]) ? [] : [{ type: 'agenda-ordered', items }] };
  },
  'mark-consent': markConsent,
};

/** Undefined for whoever may put things on the agenda or take them off it now. */
export function mayKeepAgenda(state: Meeting, context: MeetingContext): Refused {
  return requireKeeper(state, context) ?? requireMeetingStatus(state, ['planned', 'open'], 'Changing the agenda');
}

/** The same of putting something on it: once it has closed, the chair alone. */
export function mayAddItems(state: Meeting, context: MeetingContext): Refused {
  return mayKeepAgenda(state, context) ?? requireOpenAgenda(state, context);
}

export function mayMarkConsent(state: Meeting, context: MeetingContext): Refused {
  return requireMeetingChair(state, context) ?? requireMeetingStatus(state, ['planned', 'open'], 'Marking consent items');
}

function addItems(
  state: Meeting,
  { matters: refs, free }: MeetingAgendaCommands['add-items'],
  context: MeetingContext,
): Decision<MeetingFact> {
  const no = mayAddItems(state, context);
  if (no) return no;
  if (refs.length + free.length === 0) return refuse('unknown-reference', 'Name a matter, or say a free item.', 'matters');
  const matters = context.matters ?? [];
  for (const [at, ref] of refs.entries()) {
    const fault = faultInMatter(
      matters.find(matter => matter.ref === ref),
      { ref, field: `matters.${at}`, state },
    );
    if (fault) return fault;
  }
  const fresh = newItems(
    state,
    matters.filter(({ ref }) => refs.includes(ref)),
    free,
  );
  if (state.agenda.length + fresh.length > mostItems)
    return refuse('too-many', `An agenda has at most ${mostItems} items; plan another meeting for the rest.`);
  const items = isAgendaClosed(state, context) ? fresh.map(item => ({ ...item, late: true as const })) : fresh;
  return { facts: items.length > 0 ? [{ type: 'items-added', items }] : [] };
}

function isOfBoard(matter: Matter, state: Meeting): boolean {
  return matter.board === state.board && matter.open;
}

function faultInMatter(
  matter: Matter | undefined,
  { ref, field, state }: { ref: string; field: string; state: Meeting },
): Refused {
  if (state.agenda.some(item => item.ref === ref)) return undefined;
  if (!matter || matter.board !== state.board)
    return refuse('unknown-reference', `Nothing of this board is called ${ref}; take what the meeting suggests.`, field);
  return matter.open
    ? undefined
    : refuse('wrong-status', `${matter.title} no longer waits for this board; take what the meeting suggests.`, field);
}

function newItems(
  state: Meeting,
  matters: readonly Matter[],
  free: MeetingAgendaCommands['add-items']['free'] = [],
): AgendaItem[] {
  const fresh = matters.filter(({ ref }) => !state.agenda.some(item => item.ref === ref));
  const bare: Omit<AgendaItem, 'id'>[] = [
    ...fresh.map(({ board: _, open: __, about, ...matter }) => ({ ...matter, about: about.slice(0, 2000) })),
    ...free.map(item => ({ kind: 'free' as const, ...item })),
  ];
  return bare.map((item, at) => ({ id: `i${state.numbered + at + 1}`, ...item }));
}

function markConsent(state: Meeting, { items }: { items: readonly string[] }, context: MeetingContext): Decision<MeetingFact> {
  const no = mayMarkConsent(state, context);
  if (no) return no;
  for (const [at, id] of items.entries()) {
    const item = state.agenda.find(entry => entry.id === id);
    if (!item) return noItem(id, `items.${at}`);
    if (!canBeConsent(item))
      return refuse(
        'unknown-reference',
        `${item.title} is nothing that a board votes on, so it needs no consent.`,
        `items.${at}`,
      );
  }
  const marked = state.agenda.filter(({ consent }) => consent).map(({ id }) => id);
  const wanted = state.agenda.map(({ id }) => id).filter(id => items.includes(id));
  const isSame = wanted.length === marked.length && wanted.every(id => marked.includes(id));
  return { facts: isSame ? [] : [{ type: 'consent-marked', items: wanted }] };
}

export function noItem(id: string, field?: string) {
  return refuse('unknown-reference', `There is no item ${id} on this agenda.`, field);
}
