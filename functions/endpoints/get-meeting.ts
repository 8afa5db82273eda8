/** One meeting as it stands, and what the caller may do. What waits for its board is suggested to those who keep its agenda. */
import { mayFinish, meetingActionsFor } from '#domain/meeting/actions.ts';
import type { Matter } from '#domain/meeting/agenda/item.ts';
import { agendaClosesAt, gatheredBy } from '#domain/meeting/agenda/rule.ts';
import { approvedDigest } from '#domain/meeting/minutes/decide.ts';
import { namedMinutes } from '#domain/meeting/minutes/named.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { calendarOf } from '#domain/office/calendar/working-days.ts';
import { boardOf, type OfficeState } from '#domain/office/state.ts';
import { readPage } from '#views/list.ts';
import { meetingsOfBoard } from '#views/meetings.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { onAgenda, waitingForBoard } from '../kit/matters.ts';
import { standingOf } from '../kit/meeting-standing.ts';
import { loadVisibleMeeting } from '../kit/meetings.ts';

export const endpoint = defineEndpoint('get-meeting', async ({ params, actor }, app) => {
  const { meeting, office, version } = await loadVisibleMeeting(app, params.id, actor.id);
  const context = { actor, now: app.ports.clock.now(), office };
  const offered = meetingActionsFor(meeting, context);
  const found = await onAgenda(meeting, app.states);
  const { numbered: _, minutes, leftOut: __, sequence: ___, duties: ____, approved, board: id, ...shown } = meeting;
  const board = boardOf(office, id);
  const agenda = await Promise.all(
    meeting.agenda.map(async item => ({ ...item, standing: await standingOf(item, { app, office, actor, meeting, found }) })),
  );
  return {
    body: {
      ...shown,
      version,
      minutes: minutes && namedMinutes(minutes, office),
      board: { id, name: board?.name ?? id, seats: board?.seats ?? [] },
      zone: calendarOf(office).zone,
      agenda,
      suggested: offered.includes('add-items') ? await suggestedFor(meeting, office, app) : [],
      gathers: gatheredBy(meeting, office),
      closesAt: agendaClosesAt(meeting, office),
      actions: meeting.actions.map(action => ({ ...action, youMayFinish: mayFinish(action, context) })),
      approved: approved && { ...approved, digest: approvedDigest(meeting) },
      toApprove: meeting.status === 'open' && meeting.chair === actor.id ? await closedBefore(meeting, app) : [],
      offered,
      now: context.now,
    },
  };
});

async function suggestedFor(meeting: Meeting, office: OfficeState, app: App): Promise<readonly Matter[]> {
  const { views, clock } = app.ports;
  const matters = await waitingForBoard(meeting, { states: app.states, views, now: clock.now() });
  const kinds = gatheredBy(meeting, office);
  return matters.filter(({ ref, kind }) => kinds.includes(kind) && !meeting.agenda.some(item => item.ref === ref));
}

/** Meetings of a board that are looked at for minutes that wait. */
const mostLookedAt = 50;

async function closedBefore({ id, office, board }: Meeting, app: App) {
  const { items } = await readPage(app.ports.views, meetingsOfBoard(office, board), { limit: mostLookedAt });
  return items
    .filter(row => row.status === 'closed' && row.id !== id)
    .map(({ id: meeting, name, startsAt }) => ({ id: meeting, name, startsAt }));
}
