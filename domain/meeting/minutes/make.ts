/**
 * Makes the minutes of a meeting: attendance, each item with its note, the ballots with their reasons and the questions of its round, and the
 * actions. Ballots that are hidden stay hidden here, too. Reasons and questions are shortened when the whole would be too long; the full texts are in
 * the histories of the rounds.
 */
import { canonical, digestOf } from '../../history/digest.ts';
import { calendarOf } from '../../office/calendar/working-days.ts';
import { boardOf } from '../../office/state.ts';
import type { Review } from '../../review/state.ts';
import { ballotsAreHidden } from '../../review/visibility.ts';
import type { Selection } from '../../selection/state.ts';
import type { ItemOnAgenda } from '../agenda/item.ts';
import type { MeetingContext } from '../context.ts';
import type { Meeting } from '../state.ts';
import type { MatterInMinutes, Minutes } from './minutes.ts';

/** Bytes of minutes: they must fit into one entry of 350 KB. */
const mostInMinutes = 300_000;
/** Characters of each reason, question and answer, the first that fits. */
const lengths = [2000, 500, 120, 0] as const;

export function minutesOf(meeting: Meeting, context: MeetingContext): Minutes {
  let made = minutesWith(meeting, context, lengths[0]);
  for (const length of lengths) {
    made = minutesWith(meeting, context, length);
    if (new TextEncoder().encode(canonical(made)).length <= mostInMinutes) break;
  }
  return { ...made, digest: digestOf(made) };
}

function minutesWith(meeting: Meeting, context: MeetingContext, length: number): Omit<Minutes, 'digest'> {
  const { office, now } = context;
  const { id, board, place, chair, attendance, agenda, actions, startsAt, openedAt = now } = meeting;
  return {
    meeting: id,
    office: meeting.office,
    board: { id: board, name: boardOf(office, board)?.name ?? board },
    name: meeting.name,
    ...{ startsAt, openedAt, closedAt: now },
    zone: calendarOf(office).zone,
    ...(place !== undefined && { place }),
    chair: { id: chair },
    attendance: [...attendance],
    items: agenda.map(item => itemInMinutes(item, { context, short: shortTo(length) })),
    actions: actions
      .filter(({ dropped }) => !dropped)
      .map(action => ({
        ...{ id: action.id, what: action.what, owner: action.owner, due: action.due },
        ...(action.item !== undefined && { item: action.item }),
      })),
  };
}

type Short = (text: string) => string;

function shortTo(length: number): Short {
  return text =>
    text.length <= length ? text : length === 0 ? '…' : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

interface Making {
  readonly context: MeetingContext;
  readonly short: Short;
}

function itemInMinutes({ discussed, ...item }: ItemOnAgenda, making: Making): Minutes['items'][number] {
  const { rounds = [], selections = [] } = making.context;
  const round = rounds.find(({ id }) => id === item.ref);
  const selection = selections.find(({ id }) => id === item.ref);
  const matter = round ? roundInMinutes(round, making) : selection ? selectionInMinutes(selection, making) : undefined;
  return { ...item, ...(discussed?.note !== undefined && { note: discussed.note }), ...(matter && { matter }) };
}

function roundInMinutes(round: Review, { short }: Making): MatterInMinutes {
  const { outcome, ballots, questions, recorded = [] } = round;
  const isDecided = outcome?.kind === 'decided';
  return {
    ...(outcome && { outcome: isDecided ? outcome.outcome : outcome.kind, why: short(outcome.why), decidedAt: outcome.at }),
    ...(ballotsAreHidden(round)
      ? { hidden: true as const, ballots: [] }
      : { ballots: [...ballots, ...recorded].map(ballot => ballotIn({ ...ballot, choice: ballot.outcome }, short)) }),
    questions: questions.map(({ by, text, answer }) => ({
      by: { id: by },
      text: short(text),
      ...(answer && { answer: short(answer.text) }),
    })),
    conditions: isDecided ? outcome.conditions.map(({ text, due }) => ({ text: short(text), due })) : [],
  };
}

/** Ballots on a selection are shown to the whole office while they are cast. */
function selectionInMinutes({ submission, status, decidedAt }: Selection, { short }: Making): MatterInMinutes {
  const ending = submission?.ending;
  const ballots = submission?.ballots ?? [];
  return {
    ...(ending && { outcome: ending.kind, why: short(ending.why), decidedAt: ending.at }),
    ...(!ending && status === 'decided' && { outcome: 'decided', ...(decidedAt !== undefined && { decidedAt }) }),
    ballots: ballots.map(ballot => ballotIn(ballot, short)),
    questions: [],
    conditions: [],
  };
}

interface Cast {
  readonly member: string;
  readonly by: string;
  readonly choice: string;
  readonly reason?: string | undefined;
  /** It was said in a meeting and recorded; `until` when its member may object, else how it came to count. */
  readonly said?: { readonly how: 'confirmed' | 'stood' } | undefined;
  readonly until?: string | undefined;
}

function ballotIn({ member, by, choice, reason, said, until }: Cast, short: Short): MatterInMinutes['ballots'][number] {
  return {
    member: { id: member },
    ...(by !== member && { by: { id: by } }),
    choice,
    ...((said ?? until) !== undefined && { recorded: said?.how ?? ('waits' as const) }),
    ...(reason !== undefined && { reason: short(reason) }),
  };
}
