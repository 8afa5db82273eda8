/** How the round ended, at the top of its page. */
import { Alert, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { conditionLine, endingName } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { endingLines } from './ending.ts';

export function RoundEnding({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { outcome, gate } = review;
  if (!outcome) return null;
  return (
    <Alert
      variant="outline"
      color="blue"
      title={t('This round is over: {endingName}', { endingName: endingName(outcome, gate) })}
    >
      {endingLines(review, nameOf).map(line => (
        <Text key={line} className="clip">
          {line}
        </Text>
      ))}
      <Text c="dimmed">{moment(outcome.at)}</Text>
      {outcome.kind === 'decided' && outcome.conditions.length > 0 && (
        <ul>
          {outcome.conditions.map(condition => (
            <li key={`${condition.by} ${condition.text}`} className="clip">
              {conditionLine(condition)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
