/** What came of the three years, in lines: asked and made, alerts, reminders, meetings, decisions, mails. Figures only; faults are told apart. */
import type { ThreeYears } from './life.ts';
import type { Standing } from './oracle/waits.ts';
import type { Witness } from './oracle/witness.ts';

type Count = (...types: string[]) => number;

const lines: readonly (readonly [name: string, (count: Count) => string])[] = [
  [
    'proposals',
    of =>
      `${of('proposal-submitted')} submitted, ${of('project-admitted')} admitted, ${of('proposal-returned')} returned, ${of('proposal-lapsed')} lapsed, ${of('proposal-declined')} declined, ${of('proposal-withdrawn')} withdrawn`,
  ],
  [
    'reports',
    of =>
      `${of('report-asked')} asked, ${of('report-filed')} filed, ${of('report-missed')} missed, ${of('report-sent-back')} sent back, ${of('report-accepted')} accepted, ${of('reporting-period-closed')} periods closed`,
  ],
  [
    'rounds',
    of =>
      `${of('round-opened')} opened, ${of('round-decided')} decided, ${of('round-lapsed')} lapsed, ${of('round-withdrawn')} withdrawn, ${of('round-refused')} refused`,
  ],
  [
    'ballots',
    of =>
      `${of('ballot-cast')} cast, ${of('ballot-recorded')} recorded in the room, of which ${of('recorded-ballot-refused')} were objected to, ${of('member-recused')} stepped back`,
  ],
  [
    'meetings',
    of =>
      `${of('meeting-planned')} planned, ${of('meeting-closed')} held, ${of('minutes-approved')} minutes approved, ${of('action-set')} actions set, ${of('action-done')} done`,
  ],
  [
    'conditions',
    of => `${of('condition-reported')} reported, ${of('condition-answered')} answered, ${of('waiver-granted')} waivers`,
  ],
  ['baselines', of => `${of('baseline-set')} set, ${of('change-requested')} changes asked, ${of('change-declined')} declined`],
  [
    'alerts',
    of =>
      `${of('criterion-failed')} raised, ${of('criterion-recovered')} over, ${of('criterion-failed') - of('criterion-recovered')} open`,
  ],
  [
    'reminders',
    of =>
      `${of('duty-reminded')} reminders, ${of('duty-escalated')} escalations, ${of('duty-nudged')} nudges, ${of('members-reminded')} to boards, ${of('round-escalated')} rounds escalated, ${of('customer-reminded')} to customers`,
  ],
  [
    'lapses',
    of =>
      `${of('gate-round-lapsed')} rounds, ${of('proposal-lapsed')} proposals, ${of('handover-lapsed')} handovers, ${of('delegation-over')} delegations over`,
  ],
  [
    'going back',
    of =>
      `${of('gate-round-voided')} rounds voided, ${of('gate-round-withdrawn')} withdrawn, ${of('project-reopened')} projects re-opened, ${of('proceeded-against-advice')} gone on against advice`,
  ],
  [
    'handovers',
    of =>
      `${of('handover-offered')} offered, ${of('lead-handed-over')} done; ${of('person-deactivated')} people left, ${of('person-replaced', 'seat-changed')} places given to successors`,
  ],
  [
    'absences',
    of =>
      `${of('delegation-granted')} delegations granted, ${of('delegation-proposed')} proposed, ${of('delegation-accepted')} consented to`,
  ],
  ['programmes', of => `${of('programme-joined')} joined, ${of('need-stated')} needs stated, ${of('need-answered')} answered`],
  [
    'ends',
    of =>
      `${of('closure-reported')} closures reported, ${of('closure-accepted')} accepted, ${of('closure-rejected')} rejected, ${of('project-closed')} projects closed`,
  ],
  [
    'benefits',
    of =>
      `${of('benefit-reviewed')} reviews told, ${of('benefit-review-lapsed')} left to sponsors or the PMO, ${of('benefit-review-untold')} ended as not told, ${of('benefit-owner-named')} owners named`,
  ],
];

export function printed(witness: Witness, life: ThreeYears, { open }: Standing): string[] {
  const { mails } = witness;
  const of: Count = (...types) => types.reduce((sum, type) => sum + (witness.counts.get(type) ?? 0), 0);
  const { most, p99, days, withMore, worst } = mails.perPersonAndDay();
  const listed = (counts: Iterable<readonly [string, number]>) =>
    [...counts]
      .sort(([, left], [, right]) => right - left)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  return [
    ...lines.map(([name, say]) => `${name.padEnd(12)} ${say(of)}`),
    `${'decisions'.padEnd(12)} ${listed(witness.outcomes)}`,
    `${'stored'.padEnd(12)} ${witness.stored.entries} entries, ${witness.stored.runs} of them in another hour than the one before in their history`,
    `${'mails'.padEnd(12)} ${life.world.sent.length} sent: ${listed(mails.byKind)}`,
    `${'a day'.padEnd(12)} besides invitations and requests at most ${most} to one person (${worst}), p99 ${p99}; more than one on ${withMore} of ${days} person-days`,
    `${'at the end'.padEnd(12)} ${listed(Object.entries(open)) || 'nothing waits'}`,
    `${'refused'.padEnd(12)} ${listed([...life.refused].sort(([, left], [, right]) => right - left).slice(0, 12))}`,
  ];
}
