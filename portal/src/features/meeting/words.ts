/** How the terms of meetings are shown, and small sentences about them. */
import type { MeetingView } from '#api/answers/meetings.ts';
import type { ItemKind } from '#domain/meeting/agenda/item.ts';
import type { MeetingStatus } from '#domain/meeting/state.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import { moment } from '../../shared/format.ts';
import { gatheredLabels } from '../../shared/gathered-labels.ts';
import { outcomeLabels, type Tone } from '../../shared/labels.ts';

export const meetingStatusLabels: Record<MeetingStatus, [string, Tone]> = {
  planned: ['Planned', 'calm'],
  open: ['In session', 'good'],
  closed: ['Minutes wait for approval', 'warn'],
  approved: ['Minutes approved', 'plain'],
  cancelled: ['Cancelled', 'bad'],
};

export const kindLabels: Record<ItemKind, string> = {
  ...gatheredLabels,
  free: 'Item',
};

export const attendanceLabels = {
  present: 'Present',
  remote: 'Over a line',
  apologies: 'Sent apologies',
  absent: 'Absent',
} as const;

export type Item = MeetingView['agenda'][number];

/** The page on which an item is decided or looked at; none for a free one. */
export function pageOf({ kind, ref, project }: Pick<Item, 'kind' | 'ref' | 'project'>): string | undefined {
  if (ref === undefined) return undefined;
  if (kind === 'selection') return `/selections/${ref}`;
  return kind === 'exception' ? `/projects/${project}` : `/reviews/${ref}`;
}

export function outcomeLabel(outcome: string): [string, Tone] {
  const known = outcomeLabels[outcome as Outcome];
  if (known) return known;
  return [outcome === 'approve' ? 'Approve' : outcome.replaceAll('-', ' '), 'plain'];
}

/** Where an item about a round stands; undefined of others. */
export function standingOf({ standing }: Item): [string, Tone] | undefined {
  if (!standing) return undefined;
  if (standing.outcome !== undefined) return outcomeLabel(standing.outcome);
  return [`${standing.voted} of ${standing.roster} have voted`, standing.voted >= standing.quorum ? 'good' : 'calm'];
}

/** When and how long. */
export function whenOf({ startsAt, minutesPlanned }: Pick<MeetingView, 'startsAt' | 'minutesPlanned'>): string {
  return `${moment(startsAt)}, ${minutesPlanned} minutes`;
}

/** Until when the agenda takes what waits, and what follows; undefined where it does not close. */
export function closingLine({ closesAt, now, status }: MeetingView): string | undefined {
  if (closesAt === undefined || (status !== 'planned' && status !== 'open')) return undefined;
  return closesAt < now
    ? `The agenda closed ${moment(closesAt)}: what comes now is for the next meeting, unless the chair adds it.`
    : `The agenda closes ${moment(closesAt)}; what comes later is for the next meeting, unless the chair adds it.`;
}

export const meetingPath = (id: string, act: string) => `/v1/meetings/${encodeURIComponent(id)}/${act}`;
