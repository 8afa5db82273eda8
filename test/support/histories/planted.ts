/** For each invariant of the random histories a step that breaks it, and other ways to break some of them. */
import { closureReportSchema } from '#domain/project/closure/report.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import { atGateWorld, decideGate, must, officeWorld, openRoundWorld, type World } from '../fixtures.ts';
import { boards, gateModel, people } from '../standards.ts';
import { forged, looking, peopleInHistory } from './forged.ts';
import { ballotText } from './judged.ts';
import { plantedBenefits } from './planted-benefits.ts';
import { plantedLater } from './planted-later.ts';
import { plantedMinimum } from './planted-minimum.ts';
import { momentOf, type Step } from './watched.ts';

const round = 'p1.g1.1';
const cast = (member: string, by = member, outcome: 'go' | 'hold' = 'hold'): ReviewFact => ({
  type: 'ballot-cast',
  ballot: { member, by, outcome, reason: 'Said.', conditions: [] },
});
const vote = (world: World, by: string) =>
  must(world.toRound({ type: 'cast-ballot', outcome: 'hold', reason: 'Not yet.', conditions: [] }, by));
const inRound = (...facts: readonly ReviewFact[]) => forged(openRoundWorld(), round, facts);
const decided: ReviewFact = {
  type: 'round-decided',
  outcome: 'go',
  by: 'board',
  why: '',
  counts: { present: 0 },
  conditions: [],
};

/** The same round, opened with something else than decided. */
function opened(change: (fact: Extract<ReviewFact, { type: 'round-opened' }>) => object): Step {
  const world = openRoundWorld();
  const [entry] = world.round.past;
  const [fact] = entry?.facts ?? [];
  if (!entry || !fact) throw new Error('the round was not opened');
  const stored = { ...entry, facts: [{ ...fact, ...change(fact as never) } as ReviewFact] };
  world.round.past.splice(0, 1, stored);
  const before = { ...momentOf(world), entries: world.log.length - 1 };
  return { ...looking(world), before, stored: { ...stored, stream: round } };
}

/** The first gate was passed on a condition that blocks the next one. */
function withCondition(): World {
  const world = atGateWorld();
  must(world.toRound({ type: 'open-round', review: round }));
  const conditions = [{ text: 'Sign.', due: '2026-06-30', owner: 'manager' as const, blocks: 'next-gate' as const }];
  for (const by of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'Nearly.', conditions }, by));
  must(world.toProject({ type: 'record-round', review: round }));
  return world;
}

function withReportedCondition(): World {
  const world = withCondition();
  must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
  return world;
}

function withProposedChange(): World {
  const world = officeWorld();
  const withRole = people.map(one => (one.id === 'ada' ? { ...one, roles: [...one.roles, 'pmo' as const] } : one));
  must(world.toOffice({ type: 'set-people', people: withRole }, 'ada'));
  return world;
}

const adaGains = people.map(one => (one.id === 'ada' ? { ...one, roles: [...one.roles, 'pmo' as const] } : one));
const waiver = { type: 'waiver-granted' as const, id: 'w1', criterion: 'cost', reason: 'Known.', until: '2026-03-10' };

/** For each invariant a step that breaks it. */
export const planted: Readonly<Record<string, () => Step>> = {
  oneBallotOfAMemberStands() {
    const world = openRoundWorld();
    vote(world, 'gail');
    return forged(world, round, [cast('gail')], 'gail');
  },
  nothingIsCastAfterTheEnd: () => forged(openRoundWorld().later(20), round, [cast('gail')], 'gail'),
  theInstantsOfARoundDoNotGoBack: () => forged(openRoundWorld().later(-1), round, [cast('gail')], 'gail'),
  nobodyWithAnInterestVotes: () => inRound(cast('gail', 'manu')),
  aRoundEndsOnce: () => inRound(decided, { type: 'round-lapsed', why: 'twice', counts: {} }),
  theDecisionIsThatOfASecondTally: () => inRound(decided),
  aDelegateHoldsTheMembersDelegation: () => inRound(cast('gail', 'dora')),
  aRoundKeepsItsGate: () => opened(({ gate }) => ({ gate: { ...gate, deadlineDays: 1 } })),
  thePackOfARoundNeverChanges() {
    const world = openRoundWorld();
    const { state } = world.round;
    world.round.state = { ...state, pack: { ...state.pack, revision: 9 } };
    return looking(world);
  },
  noPlainGoPastAMust: () =>
    forged(
      openRoundWorld({ tripwires: [{ id: 'high', name: 'Score', kind: 'must', check: { expression: 'score >= 99.0' } }] }),
      round,
      [cast('gail', 'gail', 'go')],
    ),
  aWithdrawalAfterABallotIsAgreed() {
    const world = openRoundWorld();
    vote(world, 'gail');
    return forged(world, round, [{ type: 'round-withdrawn', by: 'manu', reason: 'No more.' }], 'manu');
  },
  hiddenBallotsStayHidden() {
    const world = openRoundWorld({ first: { rule: { quorum: 3, ballots: 'hidden-until-closed' } } });
    vote(world, 'gail');
    const text = ballotText(round, 'gail', 'gail');
    return forged(world, round, [{ type: 'question-asked', id: 'q1', by: 'petra', text }], 'petra');
  },
  whoLeftCountsAsSteppedBack: () =>
    looking(
      peopleInHistory(
        openRoundWorld(),
        people.filter(({ id }) => id !== 'greg'),
      ),
    ),
  anOpenRoundEndsAtItsDeadline() {
    const world = openRoundWorld();
    world.round.state = { ...world.round.state, id: undefined } as never;
    return looking(world);
  },
  nothingIsEditedWhileABoardDecides() {
    const world = openRoundWorld();
    const evidence = { id: 'e2', kind: 'plan', title: 'Plan', text: 'New.', by: 'manu', at: world.now };
    return forged(world, 'project', [{ type: 'evidence-added', evidence }], 'manu');
  },
  theBaselineMovesByDecisionOnly: () =>
    forged(openRoundWorld(), 'project', [{ type: 'baseline-set', number: 1, cost: 1, review: round, why: 'It was dear.' }]),
  noGateIsAskedForPastABlockingCondition: () =>
    forged(withCondition(), 'project', [
      { type: 'gate-requested', gate: 'g2', round: 1, review: 'p1.g2.1', model: 'standard', version: 1 },
    ]),
  aWaiverIsGrantedByWhoMayDecide: () => forged(openRoundWorld(), 'project', [{ ...waiver, by: 'manu' }], 'manu'),
  aWaiverCountsUntilItsDay: () =>
    opened(({ pack }) => ({
      pack: { ...pack, criteria: pack.criteria.map(finding => ({ ...finding, verdict: 'waived' })) },
    })),
  aNameIsAnsweredByItsPerson: () =>
    forged(
      openRoundWorld(),
      'project',
      [{ type: 'naming-answered', role: 'manager', person: 'manu', by: 'petra', accepted: false }],
      'petra',
    ),
  noGateIsAskedForPastADeclinedName() {
    const world = openRoundWorld();
    forged(world, 'project', [{ type: 'naming-answered', role: 'manager', person: 'manu', by: 'manu', accepted: false }], 'manu');
    const again = world.project.past.flatMap(({ facts }) => facts).find(({ type }) => type === 'gate-requested');
    return forged(world, 'project', [again as never], 'sonia');
  },
  aProjectStaysWithItsModelVersion: () =>
    forged(openRoundWorld(), 'project', [{ type: 'model-version-moved', from: 1, to: 2, reason: 'Easier.' }], 'sonia'),
  somebodyCanAct: () => looking(peopleInHistory(openRoundWorld(), [])),
  aWordThatIsWaitedForCanBeGiven() {
    const world = withReportedCondition();
    world.office.state = { ...world.office.state, people: [] };
    return looking(world);
  },
  completedWithAllItsGatesOnly() {
    const world = withCondition();
    const report = closureReportSchema.parse({ summary: 'Done.' });
    must(world.toProject({ type: 'report-closure', report }, 'manu'));
    return forged(world, 'project', [{ type: 'project-closed', number: 1, result: 'completed' }]);
  },
  nobodyConfirmsTheOwnChange: () =>
    forged(withProposedChange(), 'office', [{ type: 'change-approved', id: 'c1', by: 'ada' }], 'ada'),
  nobodyGivesHimselfARoleOrASeat: () => forged(officeWorld(), 'office', [{ type: 'people-set', people: adaGains }], 'ada'),
  aBallotIsLentByItsMember() {
    const world = officeWorld();
    const delegation = { id: 'd1', from: 'gail', to: 'dora', starts: world.now, ends: '2026-12-31T00:00:00.000Z', by: 'petra' };
    return forged(world, 'office', [{ type: 'delegation-granted', delegation }], 'petra');
  },
  aBoardKeepsTheSeatsThatGatesNeed: () =>
    forged(officeWorld(), 'office', [{ type: 'boards-set', boards: boards.map(board => ({ ...board, seats: ['gail'] })) }]),
  aChangeThatWaitsCanBeAnswered: () => looking(peopleInHistory(withProposedChange(), [])),
  aRefusedCommandLeavesNothing() {
    const step = inRound(cast('gail'));
    return { ...step, decision: { refusal: { code: 'not-allowed', message: 'No.' } } };
  },
  ...plantedLater,
  ...plantedBenefits,
  ...plantedMinimum,
  theHistoryFoldsToTheState() {
    const step = forged(openRoundWorld(), round, [cast('gail')], 'gail');
    step.world.round.state = { ...step.world.round.state, balloted: false };
    return step;
  },
};

/** Faults that need more than one step, or another way to break what is named. */
export const plantedBesides: readonly (readonly [what: string, name: string, step: () => Step])[] = [
  [
    'a ballot of the chair that a delegate replaces',
    'aDelegateHoldsTheMembersDelegation',
    () => {
      const world = openRoundWorld();
      vote(world, 'gail');
      return forged(world, round, [cast('gail', 'dora')], 'dora');
    },
  ],
  [
    'a go that moves the baseline by itself',
    'theBaselineMovesByDecisionOnly',
    () => {
      const world = decideGate(atGateWorld(), { gail: 'go', greg: 'go', gina: 'go' });
      return forged(world, 'project', [{ type: 'baseline-set', number: 2, cost: 1, review: round, why: 'By itself.' }]);
    },
  ],
  [
    'a report on a condition that its author accepts',
    'nobodyConfirmsTheOwnChange',
    () =>
      forged(
        withReportedCondition(),
        'project',
        [{ type: 'condition-answered', condition: 'c1', by: 'manu', accepted: true }],
        'manu',
      ),
  ],
  [
    'a seat of an open round that its giver takes',
    'nobodyGivesHimselfARoleOrASeat',
    () =>
      forged(
        openRoundWorld(),
        round,
        [{ type: 'seat-changed', member: 'gus', replacement: 'petra', reason: 'Ill.', by: 'petra' }],
        'petra',
      ),
  ],
  [
    'a board on which its author gets the chair',
    'nobodyGivesHimselfARoleOrASeat',
    () =>
      forged(
        officeWorld(),
        'office',
        [{ type: 'boards-set', boards: boards.map(board => ({ ...board, chair: 'gwen' })) }],
        'gwen',
      ),
  ],
  [
    'a waiver that lasts longer than a year',
    'aWaiverIsGrantedByWhoMayDecide',
    () => forged(openRoundWorld(), 'project', [{ ...waiver, until: '2028-03-10', by: 'gail' }], 'gail'),
  ],
  [
    'a round that ends without a decision although its ballots make one',
    'theDecisionIsThatOfASecondTally',
    () => {
      const world = openRoundWorld();
      for (const by of ['gail', 'greg']) vote(world, by);
      return forged(world, round, [cast('gina'), { type: 'round-lapsed', why: 'No quorum.', counts: {} }], 'gina');
    },
  ],
  [
    'a fact of a shape in which none is stored',
    'theHistoryFoldsToTheState',
    () =>
      forged(officeWorld(), 'office', [
        { type: 'gate-model-published', model: { ...gateModel(), version: 2 }, default: 'yes' } as never,
      ]),
  ],
];
