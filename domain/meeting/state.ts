/** What is true of a meeting of a board, folded from its facts. */
import type { DutyLog } from '../duties/duty.ts';
import type { BoardId, MeetingId, OfficeId, PersonId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { MeetingAction } from './actions/action.ts';
import type { ItemOnAgenda } from './agenda/item.ts';
import type { Attended } from './course/attendance.ts';
import type { Correction, Minutes } from './minutes/minutes.ts';
import type { MeetingTerms } from './planning/facts.ts';

/** `closed`: its minutes are made and wait for the approval of the next meeting. */
export const meetingStatuses = ['planned', 'open', 'closed', 'approved', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export interface Meeting extends MeetingTerms {
  readonly id: MeetingId;
  readonly office: OfficeId;
  readonly board: BoardId;
  readonly by: PersonId;
  readonly plannedAt: Instant;
  readonly status: MeetingStatus;
  /** How often the invitation was said anew; calendars take the highest. */
  readonly sequence: number;
  readonly agenda: readonly ItemOnAgenda[];
  /** Items that there have ever been: numbers are given once. */
  readonly numbered: number;
  /** Matters that were taken off the agenda: they do not come back by themselves. */
  readonly leftOut: readonly string[];
  readonly openedAt?: Instant | undefined;
  readonly attendance: readonly Attended[];
  /** Of each person in the attendance: who has said so. */
  readonly attendanceBy: Readonly<Record<string, readonly PersonId[]>>;
  readonly actions: readonly MeetingAction[];
  readonly closedAt?: Instant | undefined;
  readonly minutes?: Minutes | undefined;
  readonly corrections: readonly Correction[];
  readonly approved?: { readonly at: Instant; readonly by: PersonId; readonly meeting: MeetingId } | undefined;
  /** No later meeting approved its minutes in time: they stand as they were made. */
  readonly stood?: { readonly at: Instant; readonly reason: string } | undefined;
  readonly cancelled?: { readonly at: Instant; readonly by: PersonId; readonly reason: string } | undefined;
  /** What was done about its duties. */
  readonly duties?: DutyLog | undefined;
}

/** A stream without facts: there is no such meeting. */
export type NoMeeting = { readonly [K in keyof Meeting]?: undefined };
export type MeetingState = NoMeeting | Meeting;
export const noMeeting: NoMeeting = {};

/** Who is there by the word of somebody else than these: a chair alone says of nobody that the person was in the room (decision 33). */
export function presentByOthers(
  meeting: Pick<Meeting, 'attendance' | 'attendanceBy'>,
  than: readonly PersonId[],
): readonly PersonId[] {
  return presentAt(meeting).filter(person => meeting.attendanceBy[person]?.some(by => !than.includes(by)));
}

/** Who is in the room, or with it over a line. */
export function presentAt({ attendance }: Pick<Meeting, 'attendance'>): readonly PersonId[] {
  return attendance.flatMap(({ person, as }) => (as === 'present' || as === 'remote' ? [person] : []));
}
