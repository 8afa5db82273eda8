/** What is said about a ballot on a gate before it is cast. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { day } from '../../shared/format.ts';
import { meaningOf, outcomeName } from '../../shared/labels.ts';
import { CastConfirmation } from '../../shared/parts/CastConfirmation.tsx';
import { rich, t } from '../../shared/text.ts';
import { type BallotForm, consequence } from './choice.ts';

interface ConfirmationProps {
  readonly review: ReviewView;
  readonly form: BallotForm;
  readonly opened: boolean;
  readonly close: () => void;
  readonly draft: { done(): void };
  readonly onCast: (receipt: Receipt) => void;
}

export function Confirmation({ review, form, ...dialog }: ConfirmationProps) {
  const { values: draft, body } = form;
  const { outcome } = draft;
  if (outcome === '') return null;
  return (
    <CastConfirmation
      {...dialog}
      path={`/v1/reviews/${encodeURIComponent(review.id)}/ballots`}
      ballot={form}
      what={rich('{strong} for “{title}” at {name}', {
        strong: (
          <strong>
            <bdi>{outcomeName(outcome, review.gate)}</bdi>
          </strong>
        ),
        title: <bdi>{review.title}</bdi>,
        name: <bdi>{review.gate.name}</bdi>,
      })}
      meaning={meaningOf(outcome, review.pack.exception !== undefined)}
      consequence={consequence(review, draft)}
      act={outcomeName(outcome)}
    >
      {body.stage !== undefined && (
        <Text className="clip">
          {rich('Back to the stage {name}', {
            name: <bdi>{review.returnStages?.find(({ id }) => id === body.stage)?.name ?? body.stage}</bdi>,
          })}
        </Text>
      )}
      {body.holdUntil !== undefined && <Text>{t('On hold until {holdUntil}', { holdUntil: day(body.holdUntil) })}</Text>}
      {body.conditions !== undefined && (
        <ul>
          {draft.conditions.map(condition => (
            <li key={condition.key} className="clip">
              {rich('{text} (due {due})', { text: <bdi>{condition.text}</bdi>, due: day(condition.due) })}
            </li>
          ))}
        </ul>
      )}
    </CastConfirmation>
  );
}
