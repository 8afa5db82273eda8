/** How the requests for an operation are written down in the authorisation matrix: on which objects it is tried, and with which bodies. */
import type { SideObjects } from './matrix-office.ts';
import type { Side } from './policy-rules.ts';
import type { Objects } from './second-office.ts';
import type { Place } from './who-may-what.ts';

interface Around {
  /** Whose people are named in a body; those of the own side where the object is foreign. */
  readonly side: Side;
  readonly office: string;
  /** A project of the side that is under way. */
  readonly active: string;
  /** A meeting of the board of the side that is open. */
  readonly openMeeting: string;
  /** A project of the side that waits for its customer, and needs something of the active one. */
  readonly closing: string;
}

export interface Calls {
  /** The project whose state lets the operation be done; the one between gates unless said. */
  readonly on?: keyof SideObjects;
  /** Other objects than the first of their kind. */
  readonly of?: (objects: Objects) => Partial<Objects>;
  readonly places?: readonly Place[];
  /** Whoever may ask with one of them may ask. */
  readonly bodies?: (around: Around) => readonly unknown[];
}

/** A project, and what belongs to one, is the own one, another one or a foreign one. */
const everywhere: readonly Place[] = ['own', 'other', 'foreign'];
export const placesOf = ({ places = everywhere }: Calls): readonly Place[] => places;

/** Objects of an office itself: there is no other one of the same office. */
export const ofOffice: readonly Place[] = ['own', 'foreign'];
/** Nothing of an office is named. */
export const nowhere: readonly Place[] = ['own'];

export const one = (body: unknown) => () => [body];
export const active = (body?: unknown): Calls => (body === undefined ? {} : { bodies: one(body) });
export const office = (body?: unknown): Calls => ({ places: ofOffice, ...active(body) });
