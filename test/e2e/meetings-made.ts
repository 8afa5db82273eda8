/** Meetings of a board over HTTP, as far as a test needs them: planned, open with an action, closed with minutes. */
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import type { TestHost } from '#test/support/host.ts';
import { because } from './api-driver.ts';
import { told } from './calls-made.ts';

export interface ToMeet {
  readonly office: string;
  /** Of the PMO. */
  readonly keeper: string;
  readonly board: string;
  readonly chair: string;
  /** Who gets an action. */
  readonly owner: string;
}

/** `meeting`: planned, with one free item. `openMeeting`: open, its chair is there, with an item and an action. `closedMeeting`: its minutes wait. */
export interface MadeMeetings {
  readonly meeting: string;
  readonly openMeeting: string;
  readonly closedMeeting: string;
}

const day = (days: number) => dateOf(addDays(toInstant(Date.now()), days));

/** What is said when a meeting is planned for a morning in some days. */
export function meetingTerms({ office, board }: Pick<ToMeet, 'office' | 'board'>, changes: Record<string, unknown> = {}) {
  return { office, board, name: 'The board meets', day: day(10), time: '10:00', minutes: 60, place: 'Room 1', ...changes };
}

export async function meetingsMade(host: TestHost, about: ToMeet): Promise<MadeMeetings> {
  const [meeting, openMeeting, closedMeeting] = [
    await planned(host, about),
    await opened(host, about),
    await opened(host, about),
  ];
  await told(host, about.keeper, `/v1/meetings/${closedMeeting}/close`, {});
  return { meeting, openMeeting, closedMeeting };
}

async function planned(host: TestHost, about: ToMeet): Promise<string> {
  const { id } = await told(host, about.keeper, '/v1/meetings', meetingTerms(about));
  await told(host, about.keeper, `/v1/meetings/${id}/items`, { free: [{ title: 'Any other business' }] });
  return id;
}

async function opened(host: TestHost, about: ToMeet): Promise<string> {
  const id = await planned(host, about);
  const path = `/v1/meetings/${id}`;
  await told(host, about.keeper, `${path}/open`, {});
  await told(host, about.keeper, `${path}/attendance`, { people: [{ person: about.chair, as: 'present' }] });
  await told(host, about.keeper, `${path}/actions`, { what: 'Write to the supplier.', owner: about.owner, due: day(30) });
  return id;
}

interface ToSay {
  readonly meeting: string;
  readonly review: string;
  readonly keeper: string;
  readonly chair: string;
  readonly member: string;
}

/** The member is at the meeting, which has the round on its agenda, and the chair has recorded what that member said. */
export async function sayInMeeting(host: TestHost, { meeting, review, keeper, chair, member }: ToSay): Promise<void> {
  await told(host, keeper, `/v1/meetings/${meeting}/items`, { matters: [review] });
  await told(host, keeper, `/v1/meetings/${meeting}/attendance`, { people: [{ person: member, as: 'present' }] });
  const ballot = { member, meeting, outcome: 'hold', reason: because };
  await told(host, chair, `/v1/reviews/${review}/recorded-ballots`, ballot);
}
