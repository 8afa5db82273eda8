/** A ballot while it is being filled in, what it still lacks, and what will follow from casting it. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { needsConditions, needsReason } from '#domain/review/ballots/requirements.ts';
import { type Choice, tally } from '#domain/tally/tally.ts';
import { type BallotFrame, memberAtFirst } from '../../shared/ballot-frame.ts';
import { day, today } from '../../shared/format.ts';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { outcomeName } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

interface ConditionDraft {
  readonly key: string;
  readonly text: string;
  readonly due: string;
  readonly owner: 'sponsor' | 'manager' | 'pmo';
}
export interface BallotDraft extends BallotFrame {
  readonly outcome: Choice | '';
  /** The earlier stage to go back to with a recycle; empty for the stage where the project is. */
  readonly stage: string;
  /** The day until which it is on hold; empty for what the gate model says. */
  readonly holdUntil: string;
  readonly conditions: readonly ConditionDraft[];
  /** Per cent, as typed; empty for none. */
  readonly chance: NumberField;
}
export type BallotBody = ReturnType<typeof ballotOf>;
export type BallotForm = SchemaForm<BallotDraft, BallotBody>;

export const newCondition = (): ConditionDraft => ({ key: newKey(), text: '', due: '', owner: 'manager' });

export function newBallot({ youMayVoteFor }: ReviewView, me: string): BallotDraft {
  return {
    member: memberAtFirst(youMayVoteFor, me),
    outcome: '',
    reason: '',
    stage: '',
    holdUntil: '',
    conditions: [],
    chance: '',
  };
}

/** Of a gate of a project: words that were written for an earlier round of it are shown again, with a warning. */
export const draftOfBallot = ({ id, project, gate }: ReviewView) => ({
  form: 'ballot',
  subject: `${project} ${gate.id}`,
  of: id,
  movedOn: t('It was written for an earlier round of this gate. Check it against this pack, and choose the outcome anew.'),
});

/** An outcome that was chosen for an earlier round is chosen anew, and nobody votes for whom she does not vote for any more. */
export function ballotNow(
  draft: BallotDraft,
  { youMayVoteFor }: ReviewView,
  { me, movedOn }: { me: string; movedOn: boolean },
): BallotDraft {
  const member = youMayVoteFor.includes(draft.member) ? draft.member : memberAtFirst(youMayVoteFor, me);
  return { ...draft, member, ...(movedOn && { outcome: '', stage: '', holdUntil: '' }) };
}

/** The ballot as the API takes it. */
export function ballotOf({ outcome, reason, stage, holdUntil, conditions, member, chance }: BallotDraft, me: string) {
  const sent = conditions.map(({ text, due, owner }) => ({ text: text.trim(), due, owner }));
  return {
    outcome: outcome === '' ? undefined : outcome,
    reason: textIn(reason),
    stage: outcome === 'recycle' && stage !== '' ? stage : undefined,
    holdUntil: outcome === 'hold' && holdUntil !== '' ? holdUntil : undefined,
    conditions: outcome !== '' && needsConditions(outcome) ? sent : undefined,
    chance: numberIn(chance),
    onBehalfOf: member === me ? undefined : member,
  };
}

/** What the outcome asks for that the ballot does not say yet. */
export function missingIn({ outcome, reason, conditions }: BallotBody): FormErrors {
  if (outcome === undefined) return {};
  return {
    ...(needsReason(outcome) && reason === undefined && { reason: t('Say why: only a plain go needs no reason.') }),
    ...(needsConditions(outcome) && conditions?.length === 0 && { conditions: t('Add at least one condition.') }),
  };
}

/** Days that the domain would refuse: said at the field, before the last question, behind which the field is out of sight. */
export function wrongDaysIn({ conditions = [], holdUntil }: BallotBody, { holdDays }: ReviewView): FormErrors {
  const past = conditions.flatMap(({ due }, index) =>
    due !== '' && due < today() ? [[`conditions.${index}.due`, t('This day is past: choose one that is to come.')]] : [],
  );
  const isOut = holdDays && holdUntil !== undefined && (holdUntil < holdDays.earliest || holdUntil > holdDays.latest);
  return {
    ...Object.fromEntries(past),
    ...(isOut && {
      holdUntil: t('Choose a day from {earliest} to {latest}.', {
        earliest: day(holdDays.earliest),
        latest: day(holdDays.latest),
      }),
    }),
  };
}

/** What follows from casting it. Where ballots are hidden, or others may still change theirs, nothing more is promised than is known. */
export function consequence(review: ReviewView, { outcome, member }: BallotDraft): string {
  if (outcome === '') return '';
  const others = review.ballots.filter(ballot => ballot.member !== member);
  if (others.some(ballot => ballot.hidden))
    return t('Ballots are hidden. If yours is the last one the round needs, the round ends at once and its outcome is recorded.');
  const known = others.flatMap(ballot => (ballot.hidden ? [] : [{ member: ballot.member, outcome: ballot.outcome }]));
  const { settled, result } = tally({
    rule: review.gate.rule,
    offered: review.gate.outcomes,
    roster: review.roster,
    chair: review.chair,
    recused: review.recused.map(entry => entry.member),
    ballots: [...known, { member, outcome }],
    seatRules: review.seatRules ?? [],
  });
  if (!settled) return t('The round stays open for the members who have not voted. Until it ends you can change your ballot.');
  if (result === 'go' && (review.newer?.unanswered ?? []).length > 0)
    return t('The ballots then come to a go, which waits for the answer about the newer report, at most until the deadline.');
  return result === 'lapsed'
    ? t('This settles the round: it ends at once without a decision.')
    : t('This settles the round: it ends at once with {outcomeName}, and no ballot can be changed after that.', {
        outcomeName: outcomeName(result, review.gate),
      });
}
