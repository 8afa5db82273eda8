/** How the terms of meetings are shown, and small sentences about them. */
import type { MeetingView } from '#api/answers/meetings.ts';
import type { ItemKind } from '#domain/meeting/agenda/item.ts';
import type { MeetingStatus } from '#domain/meeting/state.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import { moment } from '../../shared/format.ts';
import { gatheredLabels } from '../../shared/gathered-labels.ts';
import { outcomeLabels, type Tone } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

export const meetingStatusLabels: Record<MeetingStatus, [string, Tone]> = {
  planned: [t('Planned'), 'calm'],
  open: [t('In session'), 'good'],
  closed: [t('Minutes wait for approval'), 'warn'],
  approved: [t('Minutes approved'), 'plain'],
  cancelled: [t('Cancelled'), 'bad'],
};

export const kindLabels: Record<ItemKind, string> = {
  ...gatheredLabels,
  free: t('Item'),
};

export const attendanceLabels = {
  present: t('Present'),
  remote: t('Over a line'),
  apologies: t('Sent apologies'),
  absent: t('Absent'),
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
  return [outcome === 'approve' ? t('Approve') : outcome.replaceAll('-', ' '), 'plain'];
}

/** Where an item about a round stands; undefined of others. */
export function standingOf({ standing }: Item): [string, Tone] | undefined {
  if (!standing) return undefined;
  if (standing.outcome !== undefined) return outcomeLabel(standing.outcome);
  return [
    t('{voted, plural, one {{voted} of {roster} has voted} other {{voted} of {roster} have voted}}', {
      voted: standing.voted,
      roster: standing.roster,
    }),
    standing.voted >= standing.quorum ? 'good' : 'calm',
  ];
}

/** When and how long. */
export function whenOf({ startsAt, minutesPlanned }: Pick<MeetingView, 'startsAt' | 'minutesPlanned'>): string {
  return t('{startsAt}, {minutesPlanned} minutes', { startsAt: moment(startsAt), minutesPlanned });
}

/** Until when the agenda takes what waits, and what follows; undefined where it does not close. */
export function closingLine({ closesAt, now, status }: MeetingView): string | undefined {
  if (closesAt === undefined || (status !== 'planned' && status !== 'open')) return undefined;
  return closesAt < now
    ? t('The agenda closed {closesAt}: what comes now is for the next meeting, unless the chair adds it.', {
        closesAt: moment(closesAt),
      })
    : t('The agenda closes {closesAt}; what comes later is for the next meeting, unless the chair adds it.', {
        closesAt: moment(closesAt),
      });
}

export const meetingPath = (id: string, act: string) => `/v1/meetings/${encodeURIComponent(id)}/${act}`;
