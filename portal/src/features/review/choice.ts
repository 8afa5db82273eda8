/** What a ballot will do, said before it is cast. */
import type { Choice } from '#domain/tally/tally.ts';
import { tally } from '#domain/tally/tally.ts';
import type { ReviewView } from '../../shared/api/answers.ts';
import { outcomeName } from '../../shared/labels.ts';

export interface Draft {
  readonly outcome?: Choice | undefined;
  readonly reason: string;
  readonly conditions: readonly DraftCondition[];
  /** Whose ballot it is: the reader's own, or a member's who has delegated to the reader. */
  readonly member: string;
}

export interface DraftCondition {
  readonly key: string;
  readonly text: string;
  readonly due: string;
  readonly owner: 'sponsor' | 'manager' | 'pmo';
}

/** Must criteria that forbid a plain go. */
export function unmetMusts(review: Pick<ReviewView, 'pack'>): readonly string[] {
  return review.pack.criteria
    .filter(finding => finding.kind === 'must' && finding.verdict !== 'pass' && finding.verdict !== 'waived')
    .map(finding => finding.name);
}

/** What is still missing in the draft, by field; empty when it can be cast. */
export function faultsOf(draft: Draft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (draft.outcome === undefined) faults.outcome = 'Choose an outcome.';
  if (draft.outcome !== undefined && draft.outcome !== 'go' && draft.reason.trim() === '')
    faults.reason = 'Say why: only a plain go needs no reason.';
  if (draft.outcome === 'conditional-go') {
    if (draft.conditions.length === 0) faults.conditions = 'Add at least one condition.';
    for (const condition of draft.conditions) {
      if (condition.text.trim() === '') faults[`${condition.key}.text`] = 'Say what must happen.';
      if (condition.due === '') faults[`${condition.key}.due`] = 'Choose the day by which it must have happened.';
    }
  }
  return faults;
}

/** What follows from casting it. Where ballots are hidden, or others may still change theirs, nothing more is promised than is known. */
export function consequence(review: ReviewView, draft: Draft): string {
  if (draft.outcome === undefined) return '';
  const others = review.ballots.filter(ballot => ballot.member !== draft.member);
  if (others.some(ballot => ballot.hidden))
    return 'Ballots are hidden. If yours is the last one the round needs, the round ends at once and its outcome is recorded.';
  const known = others.flatMap(ballot => (ballot.hidden ? [] : [{ member: ballot.member, outcome: ballot.outcome }]));
  const { settled, result } = tally({
    rule: review.gate.rule,
    offered: review.gate.outcomes,
    roster: review.roster,
    chair: review.chair,
    recused: review.recused.map(entry => entry.member),
    ballots: [...known, { member: draft.member, outcome: draft.outcome }],
  });
  if (!settled) return 'The round stays open for the members who have not voted. Until it ends you can change your ballot.';
  return result === 'lapsed'
    ? 'This settles the round: it ends at once without a decision.'
    : `This settles the round: it ends at once with ${outcomeName(result, review.gate)}, and no ballot can be changed after that.`;
}
