/**
 * Whatever people do, in any order, with any clock: what was stored keeps the promises, after every step, judged from the stored facts.
 * The same invariants run over 100,000 steps and more in `npm run proofs`.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsToReach, Tallied } from '../../support/histories/acts.ts';
import { everyExportIsIntact } from '../../support/histories/exported.ts';
import { invariants } from '../../support/histories/invariants.ts';
import type { Invariant } from '../../support/histories/judged.ts';
import * as benefits from '../../support/histories/of-benefits.ts';
import * as later from '../../support/histories/of-later.ts';
import * as minimum from '../../support/histories/of-minimum.ts';
import * as offices from '../../support/histories/of-offices.ts';
import * as projects from '../../support/histories/of-projects.ts';
import * as rounds from '../../support/histories/of-rounds.ts';
import { play, type RandomHistory, randomHistory } from '../../support/random-histories.ts';

/** The same histories every time, so that each act is reached, and others every time. */
const samples = [
  { seed: 35, numRuns: 620 },
  { seed: Date.now() % 1_000_000_000, numRuns: 60 },
];

const tallied = new Tallied();
const asked = new Set<Invariant>();
/** The first fault of each invariant, with the history in which it was found. */
const faults = new Map<Invariant, string>();
const unfolded: string[] = [];
const takenForForged: string[] = [];

function judge(history: RandomHistory, where: string): void {
  const world = play(history, step => {
    tallied.count(step);
    for (const invariant of Object.values(invariants)) {
      const fault = invariant(step);
      if (fault !== undefined && !faults.has(invariant)) faults.set(invariant, `${fault} (${where}, ${JSON.stringify(history)})`);
    }
  });
  const fault = offices.everyStreamFoldsFromItsBeginning({ world });
  if (fault !== undefined) unfolded.push(`${fault} (${where})`);
  const forged = everyExportIsIntact({ world });
  if (forged !== undefined) takenForForged.push(`${forged} (${where})`);
}

for (const { seed, numRuns } of samples)
  for (const [index, history] of fc.sample(randomHistory, { seed, numRuns }).entries())
    judge(history, `history ${index} of seed ${seed}`);

function always(title: string, ...holds: readonly Invariant[]): void {
  for (const invariant of holds) asked.add(invariant);
  test(title, () => expect(holds.flatMap(invariant => faults.get(invariant) ?? [])).toEqual([]));
}

test('the random days reach every act, and every kind of end, more than five times', () => {
  expect(tallied.steps).toBeGreaterThan(10_000);
  expect(actsToReach.filter(act => (tallied.acts.get(act) ?? 0) <= 5)).toEqual([]);
});

test('each invariant of the random histories has its promise among these tests', () => {
  expect(Object.entries(invariants).flatMap(([name, invariant]) => (asked.has(invariant) ? [] : [name]))).toEqual([]);
});

test('P14: the export of whatever people really did is intact: its rounds count to their outcomes, and every second word is of a second person', () => {
  expect(takenForForged).toEqual([]);
});

describe('in any sequence of commands', () => {
  always('P1: one ballot of a member stands, and a changed one names the one it replaces', rounds.oneBallotOfAMemberStands);
  always(
    'P2: nothing is cast after the decision, nor at or after the deadline, however the clock jumps',
    rounds.nothingIsCastAfterTheEnd,
    rounds.theInstantsOfARoundDoNotGoBack,
  );
  always(
    'P3: no ballot cast by or for a person with an interest is ever counted',
    rounds.nobodyWithAnInterestVotes,
    rounds.theDecisionIsThatOfASecondTally,
  );
  always('P4: a round ends once at most, and its outcome is recorded once at most', rounds.aRoundEndsOnce);
  always(
    'P5: the decision is what a second tally makes of the stored roster, rule, seat rules and ballots',
    rounds.theDecisionIsThatOfASecondTally,
  );
  always(
    'P7: who votes for another holds that member’s own delegation at that time, no seat, no second ballot, and never replaces the member’s own',
    rounds.aDelegateHoldsTheMembersDelegation,
    offices.aBallotIsLentByItsMember,
  );
  always('P12: a round keeps the gate of the model version it was asked for with', rounds.aRoundKeepsItsGate);
  always(
    'P13: no edit changes what a board decides on: none is stored while a round is open, and the outcome is bound to the pack that was frozen',
    rounds.thePackOfARoundNeverChanges,
    projects.nothingIsEditedWhileABoardDecides,
  );
  always(
    'P13: a request is withdrawn alone only before the first ballot, afterwards only when somebody of the board agreed',
    rounds.aWithdrawalAfterABallotIsAgreed,
  );
  always('P13: a hidden ballot is in no answer to somebody who may not see it', rounds.hiddenBallotsStayHidden);
  always('P21: nobody’s own word confirms the own change, report, delegation or withdrawal', offices.nobodyConfirmsTheOwnChange);
  always(
    'P21: a name is answered by its person or accepted by the PMO, and no gate is asked for while one is declined',
    projects.aNameIsAnsweredByItsPerson,
    projects.noGateIsAskedForPastADeclinedName,
  );
  always('P21: nobody gives himself a role, a seat, the chair or a veto', offices.nobodyGivesHimselfARoleOrASeat);
  always(
    'P21: a waiver is granted by a member of the next board without an interest, and counts until its day',
    projects.aWaiverIsGrantedByWhoMayDecide,
    projects.aWaiverCountsUntilItsDay,
  );
  always('P22: an open round ends at its deadline at the latest', rounds.anOpenRoundEndsAtItsDeadline);
  always('P23: no round ends in a plain go past a must that does not pass', rounds.noPlainGoPastAMust);
  always(
    'P23: no gate is asked for past an open blocking condition without a waiver',
    projects.noGateIsAskedForPastABlockingCondition,
  );
  always(
    'P24: a baseline moves only by a change request that a board has approved, and a project is moved to another model version only by the PMO',
    projects.theBaselineMovesByDecisionOnly,
    projects.aProjectStaysWithItsModelVersion,
  );
  always('P24: a board keeps the seats that the gates of the office need', offices.aBoardKeepsTheSeatsThatGatesNeed);
  always('P24: a project is completed only with all its gates passed', projects.completedWithAllItsGatesOnly);
  always(
    'P25: who left the office or its boards counts as stepped back in every open round, and has it in no inbox',
    rounds.whoLeftCountsAsSteppedBack,
  );
  always(
    'P25: somebody can always act: on the project, in its round, on what waits for a word, on a change that waits',
    projects.somebodyCanAct,
    projects.aWordThatIsWaitedForCanBeGiven,
    offices.aChangeThatWaitsCanBeAnswered,
  );
  always('P12: the history of a stream folds to its state, from each snapshot on', offices.theHistoryFoldsToTheState);
  always(
    'P15: a refused command leaves nothing, and a command that is taken leaves one entry',
    offices.aRefusedCommandLeavesNothing,
  );

  always(
    'P22: a report is asked for once a period and goes its way, and nobody hears of the same thing twice within a day',
    later.aReportGoesItsWay,
    later.nobodyHearsTwiceInADay,
  );
  always('P21: a report is answered by the PMO and by nobody who leads the project or filed it', later.aReportIsAnsweredByOthers);
  always(
    'P13: a proposal is taken back by its sponsor alone, and only before a board has decided on it',
    later.aProposalIsTakenBackBeforeAnyDecision,
  );
  always(
    'P24: a project that is over goes on only by the round that decided that, and a role changes hands only by the word of both',
    later.aProjectIsTakenUpAgainByItsBoard,
    later.aRoleIsHandedOverByBoth,
  );

  always(
    'P21, P22: what came of a benefit is said by whoever answers for it or the PMO; a review is left to another once, and only then ends as not told',
    benefits.aBenefitIsToldByWhoeverAnswersForIt,
    benefits.aReviewGoesItsWay,
  );

  always(
    'P24: no gate model is published below the minimum of the office above, and what lacks something of it is named once it was compared',
    minimum.noModelBelowTheMinimumIsPublished,
    minimum.whatIsAskedAboveIsSo,
  );

  test('P12: the history of a stream folds to its state, from its first entry on', () => {
    expect(unfolded).toEqual([]);
  });
});
