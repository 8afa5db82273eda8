/** In a round of the office above: what the board of the project has decided, and why this board is asked, too. */
import { List, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { conditionLine } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { reasonLines } from '../../shared/gate-reasons.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { served, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';

export function DecidedBelow({ review: { below } }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  if (!below) return null;
  return (
    <Section id="below" title={t('Decided by the board of {officeName}', { officeName: below.officeName })}>
      <LabelTag label={outcomeLabels[below.outcome]} />
      <Text mt="xs" className="clip">
        {isolated(below.board)}, {moment(below.decidedAt)}: {served(below.why)}.
      </Text>
      <Text mt="xs">
        {t(
          'Its go counts once this board has said so, too; what this board holds, sends back or stops counts. It is asked because:',
        )}
      </Text>
      <List>
        {below.because.map(reason => (
          <List.Item key={reason}>{served(reason)}</List.Item>
        ))}
      </List>
      {below.reasons.length > 0 && (
        <details>
          <summary>{t('What its members said ({reasons})', { reasons: below.reasons.length })}</summary>
          <ul className="plain-list">
            {reasonLines(below, nameOf).map(line => (
              <li key={line} className="clip">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
      {below.conditions.length > 0 && (
        <>
          <Text mt="xs">{t('Its conditions hold in any case:')}</Text>
          <List>
            {below.conditions.map(condition => (
              <List.Item key={`${condition.text} ${condition.due}`} className="clip">
                {conditionLine(condition)} ({nameOf(condition.by)})
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}
