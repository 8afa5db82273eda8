/** A ballot on a scenario while it is filled in, in words, and what will follow from casting it. */
import type { SelectionView } from '#api/answers/selections.ts';
import { inTally, type SelectionChoice } from '#domain/selection/ballots/ballot.ts';
import { tally } from '#domain/tally/tally.ts';
import { type BallotFrame, memberAtFirst } from '../../../shared/ballot-frame.ts';
import { textIn } from '../../../shared/forms/field-values.ts';
import type { FormErrors } from '../../../shared/forms/form-errors.ts';
import type { SchemaForm } from '../../../shared/forms/schema-form.ts';
import type { Tone } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';
import type { Submission } from '../api.ts';

export const choiceLabels: Record<SelectionChoice, [string, Tone]> = {
  approve: [t('Take this scenario'), 'good'],
  'another-scenario': [t('Another scenario'), 'warn'],
  hold: [t('Hold'), 'warn'],
  abstain: [t('Abstain'), 'plain'],
};

export const choiceMeanings: Record<SelectionChoice, string> = {
  approve: t('The projects of this scenario are chosen, the others are not, and every sponsor is told why.'),
  'another-scenario': t('Nothing is chosen yet; the PMO comes back with other rules.'),
  hold: t('Nothing is chosen now.'),
  abstain: t('You take part, but for no outcome.'),
};

export interface BallotDraft extends BallotFrame {
  readonly choice: SelectionChoice | '';
  /** Number of the scenario that is wanted instead. */
  readonly prefers: string;
}
export type BallotBody = ReturnType<typeof ballotOf>;
export type BallotForm = SchemaForm<BallotDraft, BallotBody>;

export function newBallot({ youMayVoteFor }: SelectionView, me: string): BallotDraft {
  return { choice: '', prefers: '', reason: '', member: memberAtFirst(youMayVoteFor, me) };
}

/** The ballot as the API takes it. */
export function ballotOf({ choice, prefers, reason, member }: BallotDraft, me: string) {
  return {
    choice: choice === '' ? undefined : choice,
    prefers: choice === 'another-scenario' && prefers !== '' ? Number(prefers) : undefined,
    reason: textIn(reason),
    onBehalfOf: member === me ? undefined : member,
  };
}

export function missingIn({ choice, reason }: BallotBody): FormErrors {
  if (choice === undefined || choice === 'approve' || reason !== undefined) return {};
  return { reason: t('Say why: only taking the scenario needs no reason.') };
}

const ends = {
  go: t('the scenario is taken, and every sponsor is told'),
  recycle: t('the PMO is asked for another scenario'),
  hold: t('nothing is chosen now'),
} as const;

/** What follows from casting it, with the ballots there are. */
export function consequence(asked: Submission, { choice, member }: BallotDraft): string {
  if (choice === '') return '';
  const { rule, roster, chair, recused, ballots, seatRules = [] } = asked;
  const others = ballots.filter(ballot => ballot.member !== member);
  const { settled, result } = tally({
    rule,
    offered: ['go', 'recycle', 'hold'],
    roster,
    chair,
    recused: recused.map(entry => entry.member),
    ballots: [...others, { member, choice }].map(ballot => ({ member: ballot.member, outcome: inTally[ballot.choice] })),
    seatRules,
  });
  if (!settled) return t('The question stays open for the members who have not voted. Until it ends you can change your ballot.');
  if (result === 'lapsed')
    return t('With this ballot no decision can come about any more: the question ends at once without one.');
  return t('This ballot settles it: {ends}. It ends at once and cannot be undone.', { ends: ends[result as keyof typeof ends] });
}
