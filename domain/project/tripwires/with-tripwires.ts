/** What a project keeps of what its tripwires ask for, and of being held by one. */

import type { AskedDuty } from '../../criteria/asked-duty.ts';
import type { PersonId } from '../../values/ids.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';

export interface TripwireDuty extends Pick<AskedDuty, 'what' | 'who' | 'otherwise'> {
  /** Unique within the project: t1, t2 … */
  readonly duty: string;
  readonly criterion: string;
  /** The threshold that asks for it; 1 is the first. */
  readonly level: number;
  /** What failed, as it was called then. */
  readonly name: string;
  /** The board that decides next when it was found. */
  readonly board?: string | undefined;
  readonly found: Instant;
  readonly due: CalendarDate;
  /** When its steps are taken, where it counts in working days. */
  readonly reckoned?: readonly Instant[] | undefined;
  /** Who reported it as done, and how. */
  readonly done?:
    | { readonly note: string; readonly link?: string | undefined; readonly by: PersonId; readonly at: Instant }
    | undefined;
  /** Why nobody is asked for it any more, if it was not done: the criterion passes, a board said go, or its day came and the project was held. */
  readonly ended?: { readonly why: 'recovered' | 'authorised' | 'held'; readonly at: Instant } | undefined;
}

export interface Held {
  readonly duty: string;
  readonly criterion: string;
  readonly reason: string;
  readonly board?: string | undefined;
  readonly at: Instant;
}

export interface WithTripwires {
  /** The last ones, those that are over among them. */
  readonly tripwireDuties?: readonly TripwireDuty[] | undefined;
  /** How many were set so far. */
  readonly tripwireDutiesSet?: number | undefined;
  /** Why a tripwire put it on hold, until a board has said go. */
  readonly held?: Held | undefined;
}

export function isOpen({ done, ended }: TripwireDuty): boolean {
  return done === undefined && ended === undefined;
}
