/**
 * Each board meets once a month on what waits for it: the PMO plans, the chair marks what needs no discussion, members tick it, the rest is recorded ballot by
 * ballot as it is said; actions are set, and the next meeting approves the minutes. Some meetings are moved, a few are cancelled.
 */
import type { MeetingFact } from '#domain/meeting/facts.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import type { Heard, Life } from '../life.ts';
import { boards, officeId, team } from '../standards.ts';
import type { Absences } from './office.ts';

const [petra, dan] = team.pmo;

interface Room {
  readonly life: Life;
  readonly absences: Absences;
  readonly board: string;
  /** The meeting before, whose minutes are approved. */
  readonly before?: string | undefined;
}

export function meetings(life: Life, absences: Absences): void {
  for (const [index, { id: board }] of boards.entries()) life.later(20 + 3 * index, () => plan({ life, absences, board }));
}

async function plan(room: Room): Promise<void> {
  const { life, board } = room;
  const { chance } = life;
  const day = dateOf(addDays(life.now(), 14));
  const about = {
    office: officeId,
    board,
    name: `${board}, ${day}`,
    day,
    time: '17:30',
    minutes: 60,
    place: 'Room 4',
    fills: 'all',
  };
  const { status, body } = await life.post(petra, '/v1/meetings', about);
  const meeting = status < 400 ? (body.id as string) : undefined;
  life.later(30, () => plan({ ...room, before: meeting ?? room.before }));
  if (meeting === undefined) return;
  if (chance.happens(0.04)) {
    life.later(7, () => life.post(petra, `/v1/meetings/${meeting}/cancel`, { reason: 'Too few can come.' }));
    return;
  }
  life.later(14, () => hold(room, meeting));
}

async function hold(room: Room, meeting: string): Promise<void> {
  const { life, before } = room;
  const path = `/v1/meetings/${meeting}`;
  if ((await life.post(dan, `${path}/open`)).status >= 400) return;
  const state: Meeting = await life.stateOf('meeting', meeting);
  const present = await attend(room, { meeting, state });
  await consent(room, { meeting, state, present });
  for (const item of state.agenda) {
    await life.post(state.chair, `${path}/items/${item.id}/discuss`, { note: 'We heard the project.' });
    if (item.ref !== undefined && item.kind !== 'exception' && present.includes(state.chair))
      await record(room, { meeting, state, present }, item.ref);
  }
  const [first] = state.agenda;
  const owner = life.chance.pick(state.attendees);
  const due = dateOf(addDays(life.now(), life.chance.whole(7, 40)));
  if (first) await life.post(dan, `${path}/actions`, { item: first.id, what: 'Ask for a second offer.', owner, due });
  if (before !== undefined) await life.post(state.chair, `/v1/meetings/${before}/minutes/approval`, { meeting });
  await life.post(dan, `${path}/close`);
}

interface Held {
  readonly meeting: string;
  readonly state: Meeting;
}
interface Present extends Held {
  readonly present: readonly string[];
}

/** Who is there is said by the PMO; of the chair's own word alone nobody counts as there. */
async function attend({ life, absences }: Room, { meeting, state }: Held): Promise<string[]> {
  const isThere = (person: string) => !absences.now(person, life.now()) && life.chance.happens(0.85);
  const { people } = await life.stateOf('office', officeId);
  const known = state.attendees.filter(person => people.some(({ id }) => id === person));
  const present = known.filter(isThere);
  const said = known.map(person => ({ person, as: present.includes(person) ? 'present' : 'apologies' }));
  await life.post(dan, `/v1/meetings/${meeting}/attendance`, { people: said });
  return present;
}

/** The first two rounds need no discussion: whoever is there ticks them. */
async function consent({ life }: Room, { meeting, state, present }: Present): Promise<void> {
  const items = state.agenda
    .filter(({ kind }) => kind === 'round')
    .slice(0, 2)
    .map(({ id }) => id);
  if (items.length === 0 || !present.includes(state.chair)) return;
  await life.post(state.chair, `/v1/meetings/${meeting}/consent-items`, { items });
  for (const member of present)
    if (life.chance.happens(0.7)) await life.post(member, `/v1/meetings/${meeting}/consent`, { items });
}

/** The chair records what members said who have not voted. */
async function record({ life }: Room, { meeting, state, present }: Present, review: string): Promise<void> {
  const round = await life.stateOf('review', review);
  if (round.id === undefined || round.outcome) return;
  const silent = round.roster.filter(
    member => present.includes(member) && member !== state.chair && !round.ballots.some(ballot => ballot.member === member),
  );
  const outcome = life.chance.pick(['go', 'go', 'hold'] as const);
  for (const member of silent.slice(0, 3))
    await life.post(round.chair, `/v1/reviews/${review}/recorded-ballots`, {
      member,
      meeting,
      outcome,
      reason: 'Said in the room.',
    });
}

/** Actions are done by their owners, mostly. */
export function hearMeeting({ id, fact }: Heard<MeetingFact>, life: Life): void {
  if (fact.type !== 'action-set' || !life.chance.happens(0.8)) return;
  const done = () => life.post(fact.owner, `/v1/meetings/${id}/actions/${fact.id}/done`, { word: 'It came.' });
  life.later(life.chance.whole(3, 45), done);
}
