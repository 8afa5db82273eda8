/** A change of people or boards by which its author gains a role or a seat: it waits for a second person (P21). */
import * as z from 'zod';
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

/** What a change can give a person a part of. */
interface Held {
  readonly people: readonly Person[];
  readonly boards: readonly Board[];
}

/** What a person gains by a change, in words; empty when nothing. */
export function gainsOf(office: Held, change: Change, person: PersonId): string[] {
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
function seatsGained({ boards }: Held, after: readonly Board[], person: PersonId): string[] {
  const saysOf = (board: Board | undefined) => [
    ...(board?.seats.includes(person) ? ['a seat'] : []),
    ...(board?.chair === person ? ['the chair'] : []),
    ...(board?.seatRules ?? []).flatMap(({ member, required, veto }) =>
      member === person ? [...(required ? ['a required seat'] : []), ...(veto ? ['a veto'] : [])] : [],
    ),
  ];
  return after.flatMap(board => {
    const had = saysOf(boards.find(({ id }) => id === board.id));
    return saysOf(board)
      .filter(say => !had.includes(say))
      .map(say => `${say} on the board ${board.name}`);
  });
}
