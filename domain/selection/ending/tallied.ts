/** What the ballots on a scenario come to: the tally of gates (domain/tally), over people who today have no interest in any candidate. */
import type { Decision } from '../../decision/decider.ts';
import { isOut } from '../../office/boards/casting.ts';
import { lostSeat } from '../../office/membership.ts';
import { type Tally, tally } from '../../tally/tally.ts';
import { inTally } from '../ballots/ballot.ts';
import type { SelectionContext } from '../context.ts';
import { evolveOpened } from '../evolve.ts';
import type { SelectionFact } from '../facts.ts';
import type { Selection, Submission } from '../state.ts';
import { interestsInCandidates } from '../submission/interest.ts';
import { digestOfPack } from '../submission/pack.ts';
import { outcomesOf } from './outcomes.ts';

/** Outcomes of the tally in the words of a selection. */
const words = { go: 'the scenario', recycle: 'another scenario', hold: 'hold' } as const;

export function tallyOn({ roster, chair, rule, recused, ballots, seatRules }: Submission, context: SelectionContext): Tally {
  const interestOf = interestsInCandidates(context);
  const free = (person: string) => interestOf(person) === undefined;
  return tally({
    rule,
    offered: ['go', 'recycle', 'hold'],
    words,
    roster: roster.filter(free),
    chair,
    recused: recused.map(entry => entry.member),
    ballots: ballots
      .filter(({ member, by }) => free(member) && free(by))
      .map(({ member, choice }) => ({ member, outcome: inTally[choice] })),
    seatRules: seatRules ?? [],
  });
}

/** One fact for each member who has left the office or its boards and is not out yet (P25). */
export function membersWhoLeft(asked: Submission, { office }: Pick<SelectionContext, 'office'>): SelectionFact[] {
  return asked.roster.flatMap(member => {
    const why = isOut(asked, member) ? undefined : lostSeat(office, member);
    return why === undefined ? [] : [{ type: 'selection-member-left', member, why }];
  });
}

/** These facts, then who left, then the end if no missing ballot could change the result any more. */
export function followedByTally(
  state: Selection,
  facts: readonly SelectionFact[],
  context: SelectionContext,
): Decision<SelectionFact> {
  const { after, all } = withLeavers(state, facts, context);
  const { submission } = after;
  const settled = submission && tallyOn(submission, context).settled;
  return { facts: [...all, ...(settled ? [endOf(after, submission, { by: 'board', context })] : [])] };
}

export function endAtDeadline(state: Selection, context: SelectionContext): Decision<SelectionFact> {
  const { after, all } = withLeavers(state, [], context);
  const { submission } = after;
  return { facts: submission ? [...all, endOf(after, submission, { by: 'deadline', context })] : all };
}

function withLeavers(state: Selection, facts: readonly SelectionFact[], context: SelectionContext) {
  const before = withFacts(state, facts, context);
  const left = before.submission ? membersWhoLeft(before.submission, context) : [];
  return { after: withFacts(before, left, context), all: [...facts, ...left] };
}

function withFacts(state: Selection, facts: readonly SelectionFact[], { now, actor }: SelectionContext): Selection {
  return facts.reduce((before, fact) => evolveOpened(before, fact, { at: now, actor, seq: 0 }), state);
}

interface End {
  readonly by: 'board' | 'deadline';
  readonly context: SelectionContext;
}

/** The decision freezes the scenario that the board looked at: its digest is made again from the history, and is the one that was submitted. */
function endOf(state: Selection, asked: Submission, { by, context }: End): SelectionFact {
  const { result, why, counts, chairBrokeTie } = tallyOn(asked, context);
  const { scenario } = asked;
  const counted = { why, counts: { ...counts }, ...(chairBrokeTie && { tieBrokenBy: asked.chair }) };
  if (result === 'lapsed') return { type: 'selection-lapsed', scenario: scenario.number, ...counted };
  if (result !== 'go') {
    const outcome = result === 'recycle' ? 'another-scenario' : 'hold';
    return { type: 'selection-returned', scenario: scenario.number, outcome, ...counted };
  }
  const pack = digestOfPack(state, scenario, asked.others);
  if (pack !== asked.pack)
    throw new Error(`selection ${state.id}: what the board was shown cannot be made again from its history`);
  return { type: 'selection-decided', scenario: scenario.number, pack, by, ...counted, outcomes: outcomesOf(state, scenario) };
}
