/**
 * The calls for proposals of an office, newest first (key: `ANNOUNCED-AT#CALL`); proposals that wait for its next call, the longest waiting
 * first (key: `AT#CALL#PROJECT`); and the calls whose workflow should be running (key: `CALL`).
 */
import * as z from 'zod';
import { type Call, callStatuses } from '#domain/call/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { type List, rowIn } from './list.ts';

export const callRowSchema = z.object({
  id: z.string(),
  office: z.string(),
  name: z.string(),
  status: z.enum(callStatuses).meta({ description: '`closed` while its panels rate; `open` before its opening day, too' }),
  opensAt: z.string(),
  closesAt: z.string().optional().meta({ description: 'Absent of a standing call' }),
  assessBy: z.string().optional(),
  model: z.object({ id: z.string(), version: z.int(), name: z.string() }),
  proposals: z.int(),
  assessed: z.int().meta({ description: 'Proposals whose panels are done' }),
  waiting: z.int().optional().meta({ description: 'Proposals that came too late and wait for the next call; absent for none' }),
  selection: z.string().optional(),
  endedAt: z.string().optional(),
});
export type CallRow = z.output<typeof callRowSchema>;

export function callsOf(office: string): List<CallRow> {
  return { name: `calls/${office}`, schema: callRowSchema, order: 'descending' };
}

export function callRows(state: Call): ViewRow[] {
  return [rowIn(callsOf(state.office), `${state.announcedAt}#${state.id}`, callRow(state))];
}

/** What lists show of a call. */
export function callRow(state: Call): CallRow {
  const { model, proposals, waiting, ended } = state;
  return {
    id: state.id,
    office: state.office,
    name: state.name,
    status: state.status,
    opensAt: state.opensAt,
    closesAt: state.closesAt,
    assessBy: state.assessBy,
    model: { id: model.id, version: model.version, name: model.name },
    proposals: proposals.length,
    assessed: proposals.filter(({ assessed }) => assessed !== undefined).length,
    waiting: waiting.length > 0 ? waiting.length : undefined,
    selection: state.selection,
    endedAt: ended?.at,
  };
}

export const waitingProposalRowSchema = z.object({ call: z.string(), project: z.string() });
export type WaitingProposalRow = z.output<typeof waitingProposalRowSchema>;

export function waitingProposalsOf(office: string): List<WaitingProposalRow> {
  return { name: `waiting-proposals/${office}`, schema: waitingProposalRowSchema };
}

export function waitingProposalRows({ id, office, waiting }: Call): ViewRow[] {
  return waiting.map(({ project, at }) => rowIn(waitingProposalsOf(office), `${at}#${id}#${project}`, { call: id, project }));
}

export const callUnderWayRowSchema = z.object({ call: z.string() });
export type CallUnderWayRow = z.output<typeof callUnderWayRowSchema>;

export const callsUnderWay: List<CallUnderWayRow> = { name: 'calls-under-way', schema: callUnderWayRowSchema };

export function callUnderWayRows({ id, status }: Call): ViewRow[] {
  return status === 'ended' ? [] : [rowIn(callsUnderWay, id, { call: id })];
}
