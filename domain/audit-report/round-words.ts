/** What auditors read of a round: rule, roster and ballots as sentences. */
import type { BoardCondition } from '../project/conditions/condition.ts';
import type { Ballot } from '../review/ballots/ballot.ts';
import type { Rule, SeatRule } from '../tally/rule.ts';
import { isolated } from '../values/isolated.ts';
import { approvalWords, exceptionEffects, outcomeEffects, outcomeWords } from '../values/outcome-words.ts';
import { dayInWords } from '../values/time.ts';
import type { OfficeThen } from './office-then.ts';

/** The rule of a gate: how many must take part, what share of whom approves, who breaks a tie, who sees ballots when. */
export function ruleWords({ quorum, approval, of, ballots }: Rule, seats: number): string {
  const whose = of === 'seats' ? 'of all members' : 'of the ballots cast';
  const tie = approval === 'majority' ? ' The chair breaks a tie.' : '';
  const seen = ballots === 'open' ? 'Ballots were open.' : 'Ballots were hidden until the round was over.';
  return `${quorum} of ${seats} members must vote; ${approvalWords[approval]} ${whose} must approve.${tie} ${seen}`;
}

export function seatRuleWords({ member, required, veto, group }: SeatRule, { person }: OfficeThen): string {
  const parts = [
    required ? 'is required' : '',
    veto ? 'has a veto' : '',
    group === undefined ? '' : `is of the group ${isolated(group)}, of which one must approve`,
  ].filter(part => part !== '');
  return `The seat of ${person(member)} ${parts.join(', ')}.`;
}

/** Whether the round was asked for between two gates: outcomes mean something else there. */
export function ballotWords(ballot: Ballot, isException: boolean): string {
  const { outcome, reason, conditions, stage, holdUntil } = ballot;
  const meaning = (isException ? exceptionEffects[outcome] : undefined) ?? outcomeEffects[outcome];
  return [
    `${outcomeWords[outcome]}, which means: ${meaning}.`,
    stage === undefined ? '' : `Back to the stage ${isolated(stage)}.`,
    holdUntil === undefined ? '' : `Until ${dayInWords(holdUntil)}.`,
    reason === undefined ? 'No reason was given.' : `Reason: ${isolated(reason)}`,
    ...conditions.map((condition, index) => `Condition ${index + 1} of this ballot: ${conditionWords(condition)}`),
  ]
    .filter(part => part !== '')
    .join('\n');
}

/** What must happen, by when, by whom, and what waits for it. */
export function conditionWords({ text, due, owner, blocks }: Pick<BoardCondition, 'text' | 'due' | 'owner' | 'blocks'>): string {
  const holds = blocks === 'next-gate' ? 'the next gate waits for it' : 'nothing waits for it';
  return `${isolated(text)} Due ${dayInWords(due)}, owner: the ${owner === 'pmo' ? 'PMO' : owner}; ${holds}.`;
}

/** `3 for Go, 1 for Hold, 1 abstained`; counts of what nobody chose are left out. */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const chosen = Object.entries(outcomeWords).flatMap(([outcome, word]) => {
    const count = counts[outcome] ?? 0;
    if (count === 0) return [];
    return [outcome === 'abstain' ? `${count} abstained` : `${count} for ${word}`];
  });
  const entitled =
    counts.entitled === undefined ? '' : `${counts.present ?? 0} of ${counts.entitled} entitled members took part: `;
  return `${entitled}${chosen.length === 0 ? 'no ballot stands' : chosen.join(', ')}.`;
}
