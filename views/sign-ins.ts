/** Whose account a token speaks of: the person by the account's subject, and the subject by the person. Keys: `SUBJECT`, `PERSON`. */
import * as z from 'zod';
import type { OfficeState } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { type List, rowIn } from './list.ts';

const signInRowSchema = z.object({ person: z.string(), subject: z.string() });
export type SignInRow = z.output<typeof signInRowSchema>;

export const signIns: List<SignInRow> = { name: 'sign-ins', schema: signInRowSchema };
export const signInsByPerson: List<SignInRow> = { name: 'sign-ins-by-person', schema: signInRowSchema };

export function signInRows({ signIns: linked }: OfficeState): ViewRow[] {
  return Object.entries(linked).flatMap(([person, subject]) => [
    rowIn(signIns, subject, { person, subject }),
    rowIn(signInsByPerson, person, { person, subject }),
  ]);
}
