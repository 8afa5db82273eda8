/**
 * The single table of what people are mailed, by the fact that it is about. What *cannot wait* is an invitation (also its change), and a request: somebody's word is
 * asked for and something stands still until it comes, or a round that is open has changed. Both go at once, at any hour. Everything else comes with the
 * one mail of a day, the late first; news by their topic, which a person may leave off or have once a week.
 */
import type { NewsTopic } from '../office/mail/choices.ts';

export type NoticeKind = 'invitation' | 'request' | 'late' | 'warning' | 'reminder' | 'news';

export interface Notice {
  readonly kind: NoticeKind;
  /** Of news: what they are about. */
  readonly topic?: NewsTopic | undefined;
}

const byKind: Readonly<Record<Exclude<NoticeKind, 'news'>, readonly string[]>> = {
  invitation: ['person-invited', 'meeting-planned', 'meeting-moved', 'meeting-cancelled'],
  request: [
    ...['proposal-submitted', 'proposal-revised', 'person-replaced', 'proposal-returned', 'report-sent-back'],
    ...[
      'closure-reported',
      'closure-rejected',
      'condition-reported',
      'handover-offered',
      'change-proposed',
      'delegation-proposed',
    ],
    ...['round-opened', 'round-escalated', 'seat-changed', 'withdrawal-asked', 'report-filed'],
    ...['question-asked', 'question-answered', 'ballot-recorded', 'recorded-ballot-refused'],
    ...['assessment-opened', 'assessor-replaced', 'talk-asked', 'weighting-opened'],
    ...['selection-submitted', 'submission-escalated'],
  ],
  late: ['duty-escalated', 'duty-nudged', 'report-missed', 'benefit-review-lapsed'],
  warning: [
    'criterion-failed',
    'project-held',
    'alert-acknowledged',
    'alert-level-changed',
    'gate-escalated',
    'gate-model-asked',
    'standards-above-compared',
    'round-refused',
    'webhook-disabled',
    'assessor-recused',
    'scenario-infeasible',
    'scenario-failed',
  ],
  reminder: [
    ...['duty-reminded', 'report-asked', 'members-reminded', 'board-reminded', 'customer-reminded', 'assessors-reminded'],
    'weighting-reminded',
  ],
};

const byTopic: Readonly<Record<NewsTopic, readonly string[]>> = {
  decisions: [
    'proceeded-against-advice',
    ...['gate-outcome-recorded', 'baseline-set', 'change-declined', 'round-lapsed', 'round-voided', 'round-withdrawn'],
    ...['round-restarted', 'withdrawal-answered', 'pack-kept', 'ballot-cast', 'selection-told'],
  ],
  progress: [
    'tripwire-duty-done',
    ...['project-admitted', 'proposal-declined', 'proposal-lapsed', 'proposal-merged', 'merged-here', 'proposal-withdrawn'],
    ...['project-reopened', 'project-closed', 'model-version-moved'],
    'gate-model-chosen',
    'benefit-reviewed',
  ],
  conditions: ['condition-answered', 'waiver-granted'],
  people: [
    'member-left',
    'selection-member-left',
    'naming-answered',
    'handover-answered',
    'handover-lapsed',
    'lead-handed-over',
    'benefit-owner-named',
  ],
  reports: ['report-accepted'],
  dependencies: ['need-noted', 'need-gone', 'need-answer-noted', 'part-joined', 'part-left'],
  meetings: ['meeting-closed', 'action-changed', 'minutes-corrected', 'meeting-lapsed', 'minutes-stood', 'action-lapsed'],
  choosing: [
    ...['call-started', 'call-amended', 'proposal-joined', 'call-ranked', 'call-over', 'weighting-closed'],
    ...['selection-ballot-cast', 'selection-decided', 'selection-returned', 'selection-lapsed', 'selection-withdrawn'],
  ],
  office: [
    ...['change-approved', 'change-refused', 'invitation-answered', 'delegation-granted', 'delegation-accepted'],
    ...['delegation-revoked', 'people-missing'],
  ],
};

const notices: ReadonlyMap<string, Notice> = new Map([
  ...Object.entries(byKind).flatMap(([kind, types]) => types.map(type => [type, { kind: kind as NoticeKind }] as const)),
  ...Object.entries(byTopic).flatMap(([topic, types]) =>
    types.map(type => [type, { kind: 'news', topic: topic as NewsTopic }] as const),
  ),
]);

/** What a fact is to those who are told of it. A fact that the table does not name is news that nobody leaves off. */
export function noticeOf({ type }: { readonly type: string }): Notice {
  return notices.get(type) ?? { kind: 'news' };
}

/** The facts that the table names, each once. */
export const noticedFacts: readonly string[] = [...notices.keys()];

/** Whether it goes at once, at any hour. */
export function cannotWait({ kind }: Notice): boolean {
  return kind === 'invitation' || kind === 'request';
}

const order: readonly NoticeKind[] = ['late', 'warning', 'request', 'invitation', 'reminder', 'news'];

/** How early it stands in a mail: what is late first. */
export function rankOf({ kind }: Notice): number {
  return order.indexOf(kind);
}
