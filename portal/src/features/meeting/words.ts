/** How the terms of meetings are shown, and small sentences about them. */
import type { MeetingView } from '#api/answers/meetings.ts';
import type { ItemKind } from '#domain/meeting/agenda/item.ts';
import type { MeetingStatus } from '#domain/meeting/state.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import { moment } from '../../shared/format.ts';
import { outcomeLabels, type Tone } from '../../shared/labels.ts';

export const meetingStatusLabels: Record<MeetingStatus, [string, Tone]> = {
  planned: ['Planned', 'calm'],
  open: ['In session', 'good'],
  closed: ['Minutes wait for approval', 'warn'],
  approved: ['Minutes approved', 'plain'],
  cancelled: ['Cancelled', 'bad'],
};

export const kindLabels: Record<ItemKind, string> = {
  round: 'Gate',
  'change-request': 'Change of the baseline',
  escalation: 'Escalation',
  exception: 'Late condition',
  selection: 'Selection',
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

export const meetingPath = (id: string, act: string) => `/v1/meetings/${encodeURIComponent(id)}/${act}`;
