/** What was done in a step, in the words of those who do it: every act that the random histories must reach. */
import type { OfficeFact } from '#domain/office/facts.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import type { Step } from './watched.ts';

type AnyFact = OfficeFact | ProjectFact | ReviewFact;
type Fact<T extends AnyFact['type']> = Extract<AnyFact, { type: T }>;

/** The acts that a fact shows; facts that are left out show none. */
const shown: { readonly [T in AnyFact['type']]?: (fact: Fact<T>, step: Step) => readonly (string | false | undefined)[] } = {
  'round-opened': ({ pack, excluded, seatRules, route }, { before, world }) => [
    'round opened',
    route === 'auto' && 'round opened and ended by its criteria',
    excluded.length > 0 && 'round opened without a member who has an interest',
    seatRules && 'round opened with seats of a rule of their own',
    pack.change && 'change of the baseline put before a board',
    [...pack.criteria, ...(pack.tripwires ?? [])].some(one => one.verdict === 'waived') && 'round opened with a waived criterion',
    before.project.waivers?.some(one => one.until < world.now.slice(0, 10)) && 'round opened after a waiver ran out',
    before.project.open?.alone && 'round about a change alone',
  ],
  'ballot-cast': ({ ballot, replaces }) => [
    ballot.by === ballot.member ? 'ballot cast' : 'ballot cast by a delegate',
    replaces !== undefined && 'ballot changed',
  ],
  'member-recused': () => ['member steps back'],
  'member-left': () => ['member leaves an open round'],
  'seat-changed': () => ['seat of an open round given to another'],
  'question-asked': () => ['question asked'],
  'question-answered': ({ file }) => ['clarification given', file && 'clarification given with a file'],
  'withdrawal-asked': () => ['withdrawal asked of the chair'],
  'withdrawal-answered': ({ agreed }) => [agreed ? 'withdrawal agreed' : 'withdrawal refused'],
  'round-withdrawn': (_fact, { command }) => [command.type === 'withdraw' && 'request withdrawn alone'],
  'round-restarted': () => ['round restarted'],
  'pack-kept': () => ['pack kept'],
  'round-decided': ({ outcome, by, why, tieBrokenBy }) => [
    `decided: ${outcome}`,
    by === 'deadline' && 'decided at the deadline',
    tieBrokenBy && 'tie broken by the chair',
    why.includes('has a veto') && 'approval stopped by a veto',
    why.includes('of the group') && 'approval stopped by a group',
  ],
  'round-lapsed': ({ why }) => ['round lapsed', why.includes('required') && 'round lapsed for a required seat'],
  'round-refused': () => ['round that could not be opened'],
  'gate-outcome-recorded': ({ again }) => ['outcome recorded', again !== undefined && 'project sent back to an earlier stage'],
  'proceeded-against-advice': () => ['gone on against advice'],
  'baseline-set': ({ change }) => [change ? 'baseline set by a change' : 'first baseline set'],
  'change-requested': () => ['change of the baseline asked'],
  'change-declined': () => ['change of the baseline declined'],
  'condition-reported': () => ['condition reported'],
  'condition-answered': ({ accepted }) => [accepted ? 'condition accepted' : 'condition sent back'],
  'waiver-granted': ({ criterion }) => [criterion ? 'criterion waived' : 'condition waived'],
  'model-version-moved': () => ['project moved to another model version'],
  'gate-model-asked': () => ['project that outgrew its gate model'],
  'gate-model-chosen': ({ version }) => [
    version === undefined ? 'gate model kept by the PMO' : 'project moved to another gate model',
  ],
  'gate-model-published': ({ taken }) => ['gate model published', taken && 'standard of the office above taken over'],
  'standards-above-compared': ({ asked }) => [
    asked.some(({ kind }) => kind === 'below-minimum') && 'gate model found below the minimum',
    asked.some(({ kind }) => kind === 'standard-behind') && 'binding standard asked for',
    asked.length === 0 && 'nothing asked from above any more',
  ],
  'change-proposed': () => ['change of standards asked'],
  'change-approved': () => ['change of standards confirmed by a second person'],
  'change-refused': () => ['change of standards refused'],
  'delegation-granted': ({ delegation }) => [delegation.absence ? 'delegation on an absence' : 'delegation granted'],
  'delegation-proposed': () => ['delegation proposed'],
  'delegation-accepted': () => ['delegation consented to'],
  'delegation-revoked': () => ['delegation revoked'],
  'boards-set': () => ['board changed'],
  'people-set': ({ people, lost = [] }, { before }) => [
    lost.some(({ person }) => !people.some(one => one.id === person)) && 'person leaves',
    lost.some(({ person }) => people.some(one => one.id === person)) && 'person loses a role',
    people.some(({ id }) => !before.office.people.some(one => one.id === id) && id !== 'nora') && 'person comes back',
  ],
  'proposal-revised': (_fact, { before }) => [
    before.project.status === 'closing' || before.project.status === 'killed' ? 'other people named' : 'proposal revised',
  ],
  'naming-answered': ({ accepted, by, person }) => [
    !accepted && 'name declined',
    accepted && (by === person ? 'name accepted' : 'name accepted by the PMO for another'),
  ],
  'report-filed': (_fact, { before }) => ['report filed', before.project.open && 'report filed while a board decides'],
  'criterion-failed': () => ['alert raised'],
  'criterion-recovered': () => ['alert over'],
  'recorded-ballot-confirmed': () => ['recorded ballot confirmed'],
  'recorded-ballots-stood': () => ['recorded ballot stood'],
  'recorded-ballot-refused': () => ['recorded ballot objected to'],
  'report-asked': () => ['report asked'],
  'report-missed': () => ['report missed'],
  'evidence-expired': () => ['evidence expired'],
  'report-accepted': () => ['report accepted'],
  'report-sent-back': () => ['report sent back'],
  'reporting-period-closed': () => ['period closed'],
  'register-amended': () => ['register amended'],
  'proposal-withdrawn': ({ review }) => [
    review === undefined ? 'proposal taken back' : 'proposal taken back while a board decides',
  ],
  'project-reopened': () => ['project taken up again'],
  'lead-handed-over': ({ review }) => [review === undefined ? 'role handed over' : 'role handed over while a board decides'],
  'handover-lapsed': () => ['handover lapsed'],
  'duty-reminded': () => ['somebody reminded'],
  'duty-escalated': () => ['duty escalated'],
  'duty-nudged': () => ['somebody nudged'],
  'closure-reported': () => ['closure reported'],
  'closure-accepted': () => ['result accepted by the customer'],
  'closure-rejected': () => ['result sent back by the customer'],
  'benefit-reviewed': () => ['benefit reviewed'],
  'benefit-review-lapsed': ({ to }) => [`review of a benefit left to the ${to}`],
  'benefit-review-untold': () => ['review of a benefit not told'],
  'benefit-owner-named': () => ['owner of a benefit named'],
  'project-closed': ({ result }) => [`closed: ${result}`],
};

/** What a refusal shows. */
function refusedActs({ command, decision }: Step): string[] {
  if (!('refusal' in decision)) return [];
  const { code } = decision.refusal;
  const edit = command.type === 'revise-proposal' || command.type === 'add-evidence';
  return [
    ...(edit && code === 'round-is-open' ? ['edit refused while a board decides'] : []),
    ...(command.type === 'request-gate' && code === 'condition-open' ? ['gate refused for an open condition'] : []),
    ...(command.type === 'restart-round' && code === 'condition-open' ? ['restart refused for an open condition'] : []),
    ...(command.type === 'cast-ballot' && code === 'conflict-of-interest' ? ['ballot refused for an interest'] : []),
    ...(command.type === 'cast-ballot' && code === 'must-criterion-not-met' ? ['plain go refused for a must'] : []),
    ...(command.type === 'answer-naming' && code === 'not-allowed' ? ['name of another not answered'] : []),
    ...(command.type === 'approve-change' && code === 'not-allowed' ? ['own change not confirmed'] : []),
    ...(command.type === 'publish-gate-model' && code === 'below-minimum' ? ['gate model below the minimum refused'] : []),
    ...(command.type === 'answer-condition' && code === 'not-allowed' ? ['own condition not accepted'] : []),
  ];
}

/** What was done, or tried, in a step. */
export function actsIn(step: Step): string[] {
  const done = (step.stored?.facts ?? []).flatMap(fact => {
    const acts = shown[fact.type] as ((fact: AnyFact, step: Step) => readonly (string | false | undefined)[]) | undefined;
    return acts?.(fact, step) ?? [];
  });
  return [...done.filter(act => typeof act === 'string'), ...refusedActs(step)];
}

/** How often each act was done. */
export class Tallied {
  readonly acts = new Map<string, number>();
  steps = 0;
  refused = 0;

  count(step: Step): void {
    this.steps += 1;
    if ('refusal' in step.decision) this.refused += 1;
    for (const act of actsIn(step)) this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
  }
}

/** Every act that must occur; a history that no longer reaches one of them proves nothing about it. */
export const actsToReach: readonly string[] = [
  'edit refused while a board decides',
  'gate refused for an open condition',
  'restart refused for an open condition',
  'ballot refused for an interest',
  'plain go refused for a must',
  'own change not confirmed',
  'name of another not answered',
  'name accepted',
  'name accepted by the PMO for another',
  'name declined',
  'own condition not accepted',
  'round opened',
  'round opened without a member who has an interest',
  'round opened with seats of a rule of their own',
  'round opened with a waived criterion',
  'round opened after a waiver ran out',
  'round about a change alone',
  'change of the baseline put before a board',
  'ballot cast',
  'ballot cast by a delegate',
  'ballot changed',
  'member steps back',
  'member leaves an open round',
  'seat of an open round given to another',
  'question asked',
  'clarification given',
  'clarification given with a file',
  'withdrawal asked of the chair',
  'withdrawal agreed',
  'withdrawal refused',
  'request withdrawn alone',
  'round restarted',
  'pack kept',
  ...['go', 'conditional-go', 'hold', 'recycle', 'kill'].map(outcome => `decided: ${outcome}`),
  'decided at the deadline',
  'tie broken by the chair',
  'approval stopped by a veto',
  'approval stopped by a group',
  'round lapsed',
  'round lapsed for a required seat',
  'round that could not be opened',
  'outcome recorded',
  'gone on against advice',
  'first baseline set',
  'baseline set by a change',
  'change of the baseline asked',
  'change of the baseline declined',
  'condition reported',
  'condition accepted',
  'condition sent back',
  'criterion waived',
  'condition waived',
  'project moved to another model version',
  'gate model published',
  ...['gate model below the minimum refused', 'standard of the office above taken over', 'gate model found below the minimum'],
  ...['binding standard asked for', 'nothing asked from above any more'],
  'change of standards asked',
  'change of standards confirmed by a second person',
  'change of standards refused',
  'delegation on an absence',
  'delegation granted',
  'delegation proposed',
  'delegation consented to',
  'delegation revoked',
  'board changed',
  'person leaves',
  'person loses a role',
  'person comes back',
  'other people named',
  'proposal revised',
  'report filed while a board decides',
  'alert raised',
  'alert over',
  ...['recorded ballot confirmed', 'recorded ballot stood', 'recorded ballot objected to'],
  'evidence expired',
  ...['report asked', 'report missed', 'report accepted', 'report sent back', 'period closed', 'register amended'],
  ...['proposal taken back while a board decides', 'project taken up again'],
  ...['role handed over', 'role handed over while a board decides', 'handover lapsed', 'project sent back to an earlier stage'],
  ...['somebody reminded', 'duty escalated', 'somebody nudged'],
  'closure reported',
  'result accepted by the customer',
  'result sent back by the customer',
  ...['benefit reviewed', 'review of a benefit left to the sponsor'],
  ...['review of a benefit not told', 'owner of a benefit named'],
  'closed: completed',
  'closed: terminated',
  'closed: killed',
];
