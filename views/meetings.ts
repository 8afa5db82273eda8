/**
 * The meetings of an office's boards, the latest first (key: `STARTS-AT#MEETING`); those that are planned or open (key: `MEETING`); and actions that are
 * open, by their days, of an office and of each owner (key of both: `DUE#MEETING#ACTION`).
 */
import * as z from 'zod';
import { isOpenAction } from '#domain/meeting/actions/action.ts';
import { type Meeting, meetingStatuses } from '#domain/meeting/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { type List, rowIn } from './list.ts';

export const meetingRowSchema = z.object({
  id: z.string(),
  office: z.string(),
  board: z.string(),
  name: z.string(),
  status: z.enum(meetingStatuses).meta({ description: '`closed` until a later meeting has approved its minutes' }),
  startsAt: z.string(),
  minutesPlanned: z.int(),
  place: z.string().optional(),
  link: z.string().optional(),
  chair: z.string(),
  attendees: z.int(),
  items: z.int().meta({ description: 'On its agenda' }),
  consent: z.int().meta({ description: 'Of these, marked by the chair to be decided by consent' }),
  openActions: z.int(),
  closedAt: z.string().optional(),
});
export type MeetingRow = z.output<typeof meetingRowSchema>;

export function meetingsOf(office: string): List<MeetingRow> {
  return { name: `meetings/${office}`, schema: meetingRowSchema, order: 'descending' };
}

/** The same of one board. */
export function meetingsOfBoard(office: string, board: string): List<MeetingRow> {
  return { name: `meetings/${office}/${board}`, schema: meetingRowSchema, order: 'descending' };
}

export function meetingRows(state: Meeting): ViewRow[] {
  const key = `${state.startsAt}#${state.id}`;
  const row = meetingRow(state);
  return [meetingsOf(state.office), meetingsOfBoard(state.office, state.board)].map(list => rowIn(list, key, row));
}

/** What lists show of a meeting. */
export function meetingRow(state: Meeting): MeetingRow {
  const { id, office, board, name, status, startsAt, minutesPlanned, place, link, chair, closedAt } = state;
  return {
    ...{ id, office, board, name, status, startsAt, minutesPlanned, place, link, chair, closedAt },
    attendees: state.attendees.length,
    items: state.agenda.length,
    consent: state.agenda.filter(({ consent }) => consent).length,
    openActions: state.actions.filter(isOpenAction).length,
  };
}

export const meetingAheadRowSchema = z.object({ meeting: z.string(), board: z.string(), fills: z.enum(['suggest', 'all']) });

/** Those that are planned: what waits for their boards may come onto their agendas. */
export function meetingsAhead(office: string): List<z.output<typeof meetingAheadRowSchema>> {
  return { name: `meetings-ahead/${office}`, schema: meetingAheadRowSchema };
}

export function meetingAheadRows({ id, office, board, fills, status }: Meeting): ViewRow[] {
  return status === 'planned' ? [rowIn(meetingsAhead(office), id, { meeting: id, board, fills })] : [];
}

export const meetingActionRowSchema = z.object({
  meeting: z.string(),
  meetingName: z.string(),
  office: z.string(),
  board: z.string(),
  action: z.string(),
  what: z.string(),
  owner: z.string(),
  due: z.string(),
  since: z.string().meta({ description: 'When it was set' }),
});
export type MeetingActionRow = z.output<typeof meetingActionRowSchema>;

export function meetingActionsIn(office: string): List<MeetingActionRow> {
  return { name: `meeting-actions/${office}`, schema: meetingActionRowSchema };
}

export function meetingActionsOf(office: string, owner: string): List<MeetingActionRow> {
  return { name: `meeting-actions/${office}/${owner}`, schema: meetingActionRowSchema };
}

export function meetingActionRows({ id, name, office, board, actions }: Meeting): ViewRow[] {
  return actions.filter(isOpenAction).flatMap(({ id: action, what, owner, due, at: since }) => {
    const row = { meeting: id, meetingName: name, office, board, action, what, owner, due, since };
    return [meetingActionsIn(office), meetingActionsOf(office, owner)].map(list => rowIn(list, `${due}#${id}#${action}`, row));
  });
}
