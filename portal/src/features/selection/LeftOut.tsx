/** The proposals of the call that are no candidates, each with its reason. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { served, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';

export function LeftOut({ selection: { leftOut } }: { selection: SelectionView }) {
  if (leftOut.length === 0) return null;
  return (
    <Section id="left-out" title={t('No candidates')}>
      <ul className="plain-list">
        {leftOut.map(({ project, title, why }) => (
          <li key={project}>
            <Text className="clip">
              <bdi>{title}</bdi>: {served(why)}.
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
