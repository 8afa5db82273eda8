/** What a round comes to, on its card: score, cost and end, the musts that do not pass, and what waits besides ballots. */
import { Group, Text } from '@mantine/core';
import type { ReviewRow } from '#api/answers/inbox.ts';
import type { Verdict } from '#domain/criteria/expression.ts';
import { bottomLineInShort } from '../bottom-line.ts';
import { verdictLabels } from '../labels.ts';
import { t } from '../text.ts';
import { LabelTag, Tag } from './Tag.tsx';

export function RoundAtAGlance({ entry }: { entry: ReviewRow }) {
  const { bottomLine, openQuestions = 0, withdrawalAsked = false } = entry;
  return (
    <>
      {bottomLine && <Text size="sm">{bottomLineInShort(bottomLine)}</Text>}
      {bottomLine?.failingMusts.map(({ criterion, name, verdict }) => (
        <Group key={criterion} gap="xs">
          <LabelTag label={verdictLabels[verdict as Verdict]} />
          <Text size="sm" className="clip">
            {name}
          </Text>
        </Group>
      ))}
      {(withdrawalAsked || openQuestions > 0) && (
        <Group gap="xs" my={4}>
          {withdrawalAsked && <Tag tone="warn">{t('A withdrawal waits for an answer')}</Tag>}
          {openQuestions > 0 && (
            <Tag>
              {openQuestions === 1
                ? t('A question is not answered yet')
                : t('{openQuestions} questions are not answered yet', { openQuestions })}
            </Tag>
          )}
        </Group>
      )}
    </>
  );
}
