/** What holds in every round whatever people do, each as a function that answers what is wrong. Judged from the stored facts. */
import { unmetMusts } from '#domain/criteria/findings.ts';
import { contentDigest } from '#domain/project/content.ts';
import { review as reviewDecider } from '#domain/review/decide.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import { unansweredMusts } from '#domain/review/newer/newer.ts';
import type { Review } from '#domain/review/state.ts';
import { ballotsFor, countsFor } from '#domain/review/visibility.ts';
import { roundRows } from '#views/inbox.ts';
import type { Logged } from '../fixtures.ts';
import { person, system } from '../given.ts';
import { type Behaviour, secondTally } from '../second-tally.ts';
import { ballotText, eachFact, first, type Invariant, openRound } from './judged.ts';
import {
  deadlineOf,
  endings,
  factsOf,
  hasRoleNow,
  interested,
  openedIn,
  peopleNow,
  seatedBefore,
  standingBefore,
} from './reading.ts';

/** P1: one ballot of a member stands, and a changed one names the one it replaces. */
export const oneBallotOfAMemberStands: Invariant = step =>
  eachFact(step, (fact, { past, entry, earlier }) => {
    const { standing } = standingBefore(past, entry, fact);
    if (fact.type === 'ballot-cast' && fact.replaces !== standing.get(fact.ballot.member)?.seq)
      return `a ballot of ${fact.ballot.member} does not name the one it replaces`;
    if (fact.type !== 'round-decided' || fact.by === 'auto') return undefined;
    const barred = interested(earlier, openedIn(past).gate);
    const counted = [...standing.values()].filter(({ ballot }) => !barred.has(ballot.member) && !barred.has(ballot.by));
    return fact.counts.present === counted.length ? undefined : `${fact.counts.present} counted, ${counted.length} stand`;
  });

/** P2: nothing is cast after the end of a round, nor at or after its deadline. */
export const nothingIsCastAfterTheEnd: Invariant = step =>
  eachFact(step, (fact, { past, entry }) => {
    if (fact.type !== 'ballot-cast' && fact.type !== 'member-recused') return undefined;
    const over = past.some(one => one !== entry && one.facts.some(earlier => endings.includes(earlier.type)));
    return over || entry.at >= deadlineOf(past) ? `${fact.type} at ${entry.at}, when the round was over` : undefined;
  });

/** P2: what is recorded of a round is not recorded before what it follows, so a deadline that was seen to pass stays passed. */
export const theInstantsOfARoundDoNotGoBack: Invariant = ({ stored, world }) => {
  const past = (stored && world.rounds.get(stored.stream)?.past) ?? [];
  const [before, last] = past.slice(-2);
  return before && last && last.at < before.at ? `recorded at ${last.at}, after what was recorded at ${before.at}` : undefined;
};

/** P3: nobody with an interest casts a ballot or has one that is counted. */
export const nobodyWithAnInterestVotes: Invariant = step =>
  eachFact(step, (fact, { past, earlier }) => {
    if (fact.type !== 'ballot-cast') return undefined;
    const barred = interested(earlier, openedIn(past).gate);
    const who = [fact.ballot.member, fact.ballot.by].find(one => barred.has(one));
    return who && `${who} has an interest in the project, and a ballot of ${fact.ballot.member} was cast by ${fact.ballot.by}`;
  });

/** P4: a round ends once, and its end is recorded once. */
export const aRoundEndsOnce: Invariant = ({ stored, world }) => {
  if (!stored) return undefined;
  const past = world.rounds.get(stored.stream)?.past ?? [];
  const ends = past.flatMap(entry => entry.facts).filter(fact => endings.includes(fact.type));
  if (ends.length > 1) return `${stored.stream} ended ${ends.length} times`;
  const recorded = world.project.past
    .flatMap(entry => entry.facts)
    .filter(fact => /^gate-(outcome-recorded|round-)|^round-refused$/.test(fact.type))
    .map(fact => ('review' in fact ? fact.review : ''));
  return new Set(recorded).size === recorded.length ? undefined : `an end was recorded twice: ${recorded.join(', ')}`;
};

/** P5: the decision is what a second tally makes of the stored roster, rule and ballots of people without an interest. */
export const theDecisionIsThatOfASecondTally: Invariant = step =>
  eachFact(step, (fact, { past, entry, earlier }) => {
    if ((fact.type !== 'round-decided' && fact.type !== 'round-lapsed') || ('by' in fact && fact.by === 'auto')) return undefined;
    const { standing, out } = standingBefore(past, entry, fact);
    const { gate } = openedIn(past);
    const barred = interested(earlier, gate);
    const { roster, chair, seatRules } = seatedBefore(past, past.length);
    const did = (member: string): Behaviour | undefined => {
      const ballot = standing.get(member)?.ballot;
      return out.has(member) ? 'back' : ballot && !barred.has(ballot.by) ? ballot.outcome : undefined;
    };
    const free = roster.filter(member => !barred.has(member));
    const second = secondTally({
      rule: gate.rule,
      offers: gate.outcomes,
      did: new Map(free.map(member => [member, did(member)])),
      chair,
      seats: seatRules.map(({ member, required, veto, group }) => ({ member, required, veto, group })),
    });
    const result = fact.type === 'round-decided' ? fact.outcome : 'lapsed';
    if (second.result !== result) return `the round ended in ${result}, the second tally says ${second.result}`;
    const early = fact.type === 'round-decided' && fact.by === 'board';
    return early && !second.settled ? 'the round ended early, and the second tally is not settled' : undefined;
  });

/** P7: who votes for another holds that member's delegation at that time, no seat, no second ballot, and never replaces the member's own. */
export const aDelegateHoldsTheMembersDelegation: Invariant = step =>
  eachFact(step, (fact, { past, entry, earlier }) => {
    if (fact.type !== 'ballot-cast') return undefined;
    const { member, by } = fact.ballot;
    const { standing } = standingBefore(past, entry, fact);
    const others = [...standing.values()].filter(({ ballot }) => ballot.member !== member);
    if (others.some(({ ballot }) => ballot.by === by)) return `${by} has cast two ballots`;
    if (member === by) return undefined;
    if (standing.get(member)?.ballot.by === member) return `${by} has replaced the own ballot of ${member}`;
    if (seatedBefore(past, past.length - 1).roster.includes(by)) return `${by} has a seat and votes for ${member}`;
    return delegationRuns(earlier, { from: member, to: by }, entry.at)
      ? undefined
      : `${by} votes for ${member} without a delegation that runs at ${entry.at}`;
  });

function delegationRuns(earlier: readonly Logged[], { from, to }: { from: string; to: string }, at: string): boolean {
  const revoked = factsOf(earlier, 'delegation-revoked').flatMap(({ fact }) => (fact.at <= at ? [fact.delegation] : []));
  const consented = factsOf(earlier, 'delegation-accepted').map(({ fact }) => fact.delegation);
  const granted = factsOf(earlier, 'delegation-granted', 'delegation-proposed').flatMap(({ fact }) =>
    fact.type === 'delegation-granted' || consented.includes(fact.delegation.id) ? [fact.delegation] : [],
  );
  return granted.some(
    one => one.from === from && one.to === to && one.starts <= at && at < one.ends && !revoked.includes(one.id),
  );
}

/** P12: a round keeps the gate of the model version it was asked for with. */
export const aRoundKeepsItsGate: Invariant = step =>
  eachFact(step, (fact, { earlier }) => {
    if (fact.type !== 'round-opened') return undefined;
    const { review, model, gate } = fact;
    const asked = factsOf(earlier, 'gate-requested').find(one => one.fact.review === review)?.fact;
    if (asked?.model !== model.id || asked.version !== model.version) return `${review} opened with another version`;
    const isAsked = (one: { id: string; version: number }) => one.id === model.id && one.version === model.version;
    const published = factsOf(earlier, 'gate-model-published').find(one => isAsked(one.fact.model))?.fact.model;
    const known = published?.gates.find(one => one.id === gate.id);
    return asked.alone || JSON.stringify(known) === JSON.stringify(gate) ? undefined : `${review} opened with another gate`;
  });

/** P13: the pack of a round never changes, nor what was edited since it was frozen, and an outcome is bound to it. */
export const thePackOfARoundNeverChanges: Invariant = step => {
  const { world, stored } = step;
  for (const [id, { state, past }] of world.rounds)
    if (state.pack !== openedIn(past).pack) return `the pack of ${id} is not the one that was frozen`;
  const round = openRound(step);
  if (round && contentDigest(world.project.state) !== round.pack.content)
    return `the board of ${round.id} decides on a content that has changed`;
  return first(stored?.facts ?? [], fact => {
    if (fact.type !== 'gate-outcome-recorded') return undefined;
    const bound = openedIn(world.rounds.get(fact.review)?.past ?? []).pack.digest;
    return fact.pack === bound ? undefined : `the outcome of ${fact.review} is about another pack`;
  });
};

/** P23: no round ends in a plain go past a must that does not pass, nor past one that began to fail by a newer report. */
export const noPlainGoPastAMust: Invariant = step =>
  eachFact(step, (fact, { past }) => {
    const plainGo = fact.type === 'round-decided' && fact.outcome === 'go' ? fact : undefined;
    const ballot = fact.type === 'ballot-cast' && fact.ballot.outcome === 'go' ? fact : undefined;
    if (!plainGo && !ballot) return undefined;
    const [must] = unmetMusts(openedIn(past).pack);
    if (must) return `go past ${must.criterion}, which is ${must.verdict}`;
    const { world, before } = step;
    const review = before.rounds.get(openedIn(past).review);
    const kept = past.at(-1)?.facts.some(one => one.type === 'pack-kept');
    if (!review || kept || plainGo?.by === 'deadline') return undefined;
    const [newer] = unansweredMusts(review, { office: before.office, project: before.project, now: world.now });
    return newer && `go past ${newer.criterion}, which began to fail by a newer report`;
  });

/**
 * P13: a request is withdrawn alone only before the first ballot, afterwards only when somebody else of the board agreed. (A proposal that is taken back
 * before any board has decided ends its round with it: aProposalIsTakenBackBeforeAnyDecision in of-later.ts.)
 */
export const aWithdrawalAfterABallotIsAgreed: Invariant = step =>
  eachFact(step, (fact, { past, entry }) => {
    if (fact.type !== 'round-withdrawn') return undefined;
    if (step.command.type === 'end-with-proposal') return undefined;
    if (!past.some(one => one.facts.some(earlier => earlier.type === 'ballot-cast'))) return undefined;
    const answer = entry.facts.find(one => one.type === 'withdrawal-answered');
    const agreed = answer?.agreed && answer.by === entry.actor.id && entry.actor.id !== fact.by;
    const seated = seatedBefore(past, past.length).roster.includes(entry.actor.id);
    return agreed && seated ? undefined : `${fact.by} withdrew the request after a ballot, and nobody of the board agreed`;
  });

/** P13: a hidden ballot is in no answer to somebody who may not see it: not in the round, its counts, or the project. */
export const hiddenBallotsStayHidden: Invariant = ({ world, stored }) => {
  const round = stored && world.rounds.get(stored.stream)?.state;
  if (round?.gate.rule.ballots !== 'hidden-until-closed' || round.outcome?.kind === 'decided') return undefined;
  const shownTo = (reader: string) => {
    const { waits: _, ...shown } = round;
    return { ...shown, ballots: ballotsFor(round, reader), counts: countsFor(round, round.counts) };
  };
  return first([...peopleNow(world.log).map(one => one.id), 'stranger'], reader => {
    const answer = shownTo(reader);
    const others = round.ballots.filter(({ member, by }) => reader !== member && reader !== by);
    const text = JSON.stringify([answer, world.project.state]);
    const told = others.find(({ member, by }) => text.includes(ballotText(round.id, by, member)));
    if (told) return `${reader} reads the hidden ballot of ${told.member}`;
    const counted = Object.keys(answer.counts).find(what => what !== 'present' && what !== 'entitled');
    return counted && `${reader} reads how many hidden ballots are for ${counted}`;
  });
};

/** P25: who left, or is no gatekeeper any more, has no ballot in an open round: out of it, and of the inbox, once the round is looked at. */
export const whoLeftCountsAsSteppedBack: Invariant = step => {
  const round = openRound(step);
  if (!round || round.route === 'auto') return undefined;
  const { world } = step;
  const context = { now: world.now, actor: system, office: world.office.state, project: world.project.state };
  const looked = reviewDecider.decide(round, { type: 'look-at-roster' }, context);
  const facts = 'facts' in looked ? looked.facts : [];
  const after = facts.reduce<Review>((state, fact) => asReview(state, fact, world.now), round);
  const inboxes = roundRows(after).map(row => row.list);
  return first(round.roster, member => {
    if (hasRoleNow(world.log, member, 'gatekeeper')) return undefined;
    if (!after.recused.some(one => one.member === member)) return `${member} is no gatekeeper and still takes part`;
    if (inboxes.includes(`inbox/${member}`)) return `${member} is no gatekeeper and has the round in the inbox`;
    const own = { outcome: 'hold' as const, reason: 'Still here.', conditions: [] };
    const cast = reviewDecider.decide(round, { type: 'cast-ballot', ...own }, { ...context, actor: person(member) });
    return 'refusal' in cast ? undefined : `${member} is no gatekeeper and votes`;
  });
};

function asReview(state: Review, fact: ReviewFact, at: string): Review {
  return reviewDecider.evolve(state, fact, { at, actor: system, seq: 0 }) as Review;
}

/** P22: an open round ends at its deadline at the latest, whatever its members do. */
export const anOpenRoundEndsAtItsDeadline: Invariant = step => {
  const round = openRound(step);
  if (!round) return undefined;
  const { world } = step;
  const context = { now: round.deadline, actor: system, office: world.office.state, project: world.project.state };
  const closed = reviewDecider.decide(round, { type: 'close-round' }, context);
  const ended = 'facts' in closed && closed.facts.some(fact => endings.includes(fact.type));
  return ended ? undefined : `${round.id} would not end at its deadline`;
};
