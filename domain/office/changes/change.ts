/** A change of people or boards by which its author gains a role or a seat: it waits for a second person (P21). */
import * as z from 'zod';
import type { SeatRule } from '../../tally/rule.ts';
import type { PersonId } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';
import { type Board, boardSchema } from '../boards/board.ts';
import { type Person, personEntrySchema } from '../people.ts';

export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), people: z.array(personEntrySchema), reason: longText.optional() }),
  z.strictObject({ kind: z.literal('boards'), boards: z.array(boardSchema), reason: longText.optional() }),
]);
export type Change = z.output<typeof changeSchema>;

export interface WaitingChange {
  readonly id: string;
  readonly change: Change;
  readonly by: PersonId;
  readonly at: Instant;
  /** The version of the standard that the change was made on. */
  readonly basedOn: number;
}

/** What a change is compared with; the state of an office has it. */
interface BeforeChange {
  readonly people: readonly Person[];
  readonly boards: readonly Board[];
}

/** What a person gains by a change, in words; empty when nothing. */
export function gainsOf(office: BeforeChange, change: Change, person: PersonId): string[] {
  return change.kind === 'people'
    ? rolesGained(office.people, change.people, person)
    : seatsGained(office, change.boards, person);
}

function rolesGained(before: readonly Person[], after: readonly Person[], person: PersonId): string[] {
  const rolesIn = (people: readonly Person[]) => people.find(entry => entry.id === person)?.roles ?? [];
  const had = rolesIn(before);
  return rolesIn(after)
    .filter(role => !had.includes(role))
    .map(role => `the role ${role}`);
}

/** A seat, the chair, or a say that other seats do not have. */
function seatsGained({ boards }: BeforeChange, after: readonly Board[], person: PersonId): string[] {
  return after.flatMap(board => {
    const before = boards.find(({ id }) => id === board.id);
    const had = before ? saysOf(before, person) : [];
    return saysOf(board, person)
      .filter(say => !had.includes(say))
      .map(say => `${say} on the board ${board.name}`);
  });
}

function saysOf({ seats, chair, seatRules = [] }: Board, person: PersonId): string[] {
  const { required, veto, group } = seatRules.find(({ member }) => member === person) ?? {};
  return [
    ...(seats.includes(person) ? ['a seat'] : []),
    ...(chair === person ? ['the chair'] : []),
    ...(required ? ['a required seat'] : []),
    ...(veto ? ['a veto'] : []),
    ...(group === undefined ? [] : placesIn(seatRules, group)),
  ];
}

/** One of a group must approve, so whoever is alone in it has more of a say than one of several. */
function placesIn(seatRules: readonly SeatRule[], group: string): string[] {
  const alone = seatRules.filter(rule => rule.group === group).length === 1;
  return [`a place in the group ${group}`, ...(alone ? [`the only place in the group ${group}`] : [])];
}
