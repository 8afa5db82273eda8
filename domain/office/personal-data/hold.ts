/** A legal hold: while it lasts, nothing is erased of what it is on, whoever asks for it and however long it has been kept. */
import * as z from 'zod';
import { type PersonId, personIdSchema, projectIdSchema } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

export const heldSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('office') }),
    z.strictObject({ kind: z.literal('person'), person: personIdSchema }),
    z.strictObject({ kind: z.literal('project'), project: projectIdSchema }),
  ])
  .meta({ description: 'The whole office, one person, or everybody whom the history of a project names' });
export type Held = z.output<typeof heldSchema>;

export interface Hold {
  readonly id: string;
  readonly on: Held;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

/** Holds at the same time, at most. */
export const mostHolds = 50;

export function sameHeld(one: Held, other: Held): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The hold that forbids erasing a person; `named` are the held projects whose histories name the person. */
export function holdOn(holds: readonly Hold[], person: PersonId, named: readonly string[]): Hold | undefined {
  return holds.find(
    ({ on }) =>
      on.kind === 'office' ||
      (on.kind === 'person' && on.person === person) ||
      (on.kind === 'project' && named.includes(on.project)),
  );
}

/** What a hold is on, in words. */
export function heldInWords(on: Held): string {
  return on.kind === 'office' ? 'the whole office' : on.kind === 'person' ? on.person : `the project ${on.project}`;
}
