/** A place in which an office names a person, what follows there while that person can do nothing, and why the place is not given to a successor. */
import * as z from 'zod';

export const placeKinds = [
  'seat',
  'chair',
  'delegation-given',
  'delegation-taken',
  'round-seat',
  'panel',
  'assessor',
  'sponsor',
  'manager',
  'customer',
  'benefit-owner',
  'condition-owner',
  'condition-acceptor',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeSchema = z
  .strictObject({
    kind: z.enum(placeKinds),
    of: z
      .string()
      .meta({ description: 'The id of the board, the delegation, the round, the call, the assessment or the project' }),
    name: z.string().meta({ description: 'What the board is called, or the title of the project, or the name of the call' }),
    about: z
      .string()
      .optional()
      .meta({ description: 'The benefit, the condition, the gate, the category of proposals or the call that it is about' }),
    follows: z.string().meta({ description: 'What follows while the person can do nothing: who decides instead' }),
    stays: z.string().optional().meta({ description: 'Why a successor does not get the place, and what to do instead' }),
  })
  .meta({
    id: 'Place',
    description: 'A place in which the office, a project, an open round, a call or a panel that rates names a person',
  });
export type Place = z.output<typeof placeSchema>;

/** Who takes the places of whom. */
export interface Succession {
  readonly person: string;
  readonly successor: string;
}
