/** What auditors read of a round: rule, roster and ballots as sentences. */
import type { BoardCondition } from '../project/conditions/condition.ts';
import type { Ballot } from '../review/ballots/ballot.ts';
import type { Rule, SeatRule } from '../tally/rule.ts';
import { isolated } from '../values/isolated.ts';
import { approvalWords, exceptionEffects, outcomeEffects, outcomeWords } from '../values/outcome-words.ts';
import type { OfficeThen } from './office-then.ts';
import type { ReportWords } from './words.ts';

/** How a gate's outcome counts. */
export const authorityWords = { binding: 'binding', advisory: 'advisory', auto: 'auto' } as const;

/** The rule of a gate: how many must take part, what share of whom approves, who breaks a tie, who sees ballots when. */
export function ruleWords({ quorum, approval, of, ballots }: Rule, seats: number, { say, served }: ReportWords): string {
  const whose = of === 'seats' ? say`of all members` : say`of the ballots cast`;
  const tie = approval === 'majority' ? say` The chair breaks a tie.` : '';
  const seen = ballots === 'open' ? say`Ballots were open.` : say`Ballots were hidden until the round was over.`;
  return say`${quorum} of ${seats} members must vote; ${served(approvalWords[approval])} ${whose} must approve.${tie} ${seen}`;
}

export function seatRuleWords({ member, required, veto, group }: SeatRule, { person, say }: OfficeThen): string {
  const parts = [
    required ? say`is required` : '',
    veto ? say`has a veto` : '',
    group === undefined ? '' : say`is of the group ${isolated(group)}, of which one must approve`,
  ].filter(part => part !== '');
  return say`The seat of ${person(member)} ${parts.join(', ')}.`;
}

/** Whether the round was asked for between two gates: outcomes mean something else there. */
export function ballotWords(ballot: Ballot, isException: boolean, office: OfficeThen): string {
  const { outcome, reason, conditions, stage, holdUntil } = ballot;
  const { say, served } = office;
  const meaning = (isException ? exceptionEffects[outcome] : undefined) ?? outcomeEffects[outcome];
  return [
    say`${served(outcomeWords[outcome])}, which means: ${served(meaning)}.`,
    stage === undefined ? '' : say`Back to the stage ${isolated(stage)}.`,
    holdUntil === undefined ? '' : say`Until ${office.day(holdUntil)}.`,
    reason === undefined ? say`No reason was given.` : say`Reason: ${isolated(reason)}`,
    ...conditions.map((condition, index) => say`Condition ${index + 1} of this ballot: ${conditionWords(condition, office)}`),
  ]
    .filter(part => part !== '')
    .join('\n');
}

/** What must happen, by when, by whom, and what waits for it. */
export function conditionWords(
  { text, due, owner, blocks }: Pick<BoardCondition, 'text' | 'due' | 'owner' | 'blocks'>,
  { say, served, day }: OfficeThen,
): string {
  const holds = blocks === 'next-gate' ? say`the next gate waits for it` : say`nothing waits for it`;
  return say`${isolated(text)} Due ${day(due)}, owner: the ${owner === 'pmo' ? 'PMO' : served(owner)}; ${holds}.`;
}

/** `3 for Go, 1 for Hold, 1 abstained`; counts of what nobody chose are left out. */
export function countWords(counts: Readonly<Record<string, number>>, { say, served }: ReportWords): string {
  const chosen = Object.entries(outcomeWords).flatMap(([outcome, word]) => {
    const count = counts[outcome] ?? 0;
    if (count === 0) return [];
    return [outcome === 'abstain' ? say`${count} abstained` : say`${count} for ${served(word)}`];
  });
  const entitled =
    counts.entitled === undefined ? '' : say`${counts.present ?? 0} of ${counts.entitled} entitled members took part: `;
  return `${entitled}${chosen.length === 0 ? say`no ballot stands` : chosen.join(', ')}.`;
}
