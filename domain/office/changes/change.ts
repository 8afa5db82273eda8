/**
 * A change that waits for a second person (P21): of people or boards, where its author gains a role or a seat by it; that somebody is erased, or a legal
 * hold lifted, whoever asks for it.
 */
import type * as z from 'zod';
import type { SeatRule } from '../../tally/rule.ts';
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { Board } from '../boards/board.ts';
import { idsOf } from '../one-person.ts';
import type { Person } from '../people.ts';
import type { changeSchema } from './change-schema.ts';

export type Change = z.output<typeof changeSchema>;

/** The kinds, as lists tell them. */
export const kindsOfChange = ['people', 'boards', 'erasure', 'hold'] as const satisfies readonly Change['kind'][];

/** What each kind is a change of, in words. */
export const changeKinds: Readonly<Record<Change['kind'], string>> = {
  people: 'people',
  boards: 'boards',
  erasure: 'personal data',
  hold: 'legal holds',
};

export interface WaitingChange {
  readonly id: string;
  readonly change: Change;
  readonly by: PersonId;
  readonly at: Instant;
  /** The version of the standard that the change was made on. */
  readonly basedOn: number;
}

/** What became of a change: its author sees it, and is told. */
export interface AnsweredChange extends Pick<WaitingChange, 'id' | 'by' | 'at'> {
  readonly kind: Change['kind'];
  readonly approved: boolean;
  readonly answeredBy: PersonId;
  readonly answeredAt: Instant;
  /** Why it was refused, or taken back. */
  readonly reason?: string;
}

/** What a change is compared with; the state of an office has it. */
interface BeforeChange {
  readonly people: readonly Person[];
  readonly boards: readonly Board[];
}

/** What a person gains by a change, under whichever id, in words; empty when nothing. */
export function gainsOf(office: BeforeChange, change: Change, person: PersonId): string[] {
  const ids = idsOf(office, person);
  if (change.kind === 'people') return rolesGained(office.people, change.people, ids);
  return change.kind === 'boards' ? seatsGained(office, change.boards, ids) : [];
}

type Ids = readonly PersonId[];

function rolesGained(before: readonly Person[], after: readonly Person[], ids: Ids): string[] {
  const rolesIn = (people: readonly Person[]) => people.filter(({ id }) => ids.includes(id)).flatMap(({ roles }) => roles);
  const had = rolesIn(before);
  return [...new Set(rolesIn(after))].filter(role => !had.includes(role)).map(role => `the role ${role}`);
}

/** A seat, the chair, or a say that other seats do not have. */
function seatsGained({ boards }: BeforeChange, after: readonly Board[], ids: Ids): string[] {
  return after.flatMap(board => {
    const before = boards.find(({ id }) => id === board.id);
    const had = before ? saysOf(before, ids) : [];
    return saysOf(board, ids)
      .filter(say => !had.includes(say))
      .map(say => `${say} on the board ${board.name}`);
  });
}

function saysOf({ seats, chair, seatRules = [] }: Board, ids: Ids): string[] {
  const rules = seatRules.filter(({ member }) => ids.includes(member));
  return [
    ...(seats.some(seat => ids.includes(seat)) ? ['a seat'] : []),
    ...(ids.includes(chair) ? ['the chair'] : []),
    ...(rules.some(({ required }) => required) ? ['a required seat'] : []),
    ...(rules.some(({ veto }) => veto) ? ['a veto'] : []),
    ...[...new Set(rules.flatMap(({ group }) => group ?? []))].flatMap(group => placesIn(seatRules, group, ids)),
  ];
}

/** One of a group must approve, so whoever is alone in it has more of a say than one of several. */
function placesIn(seatRules: readonly SeatRule[], group: string, ids: Ids): string[] {
  const alone = seatRules.every(rule => rule.group !== group || ids.includes(rule.member));
  return [`a place in the group ${group}`, ...(alone ? [`the only place in the group ${group}`] : [])];
}
