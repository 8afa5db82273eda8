/** What each member said at a gate and why, dissent marked, and whether the chair broke a tie. */
import { Group, Text } from '@mantine/core';
import type { GateRecord } from '#domain/project/gates/record.ts';
import { useCurrentUser } from '../current-user.tsx';
import { dissents, tieLine } from '../gate-reasons.ts';
import { outcomeLabels } from '../labels.ts';
import { rich, t } from '../text.ts';
import { Prose } from '../ui/Prose.tsx';
import { LabelTag, Tag } from '../ui/Tag.tsx';

export function GateReasons({ gate, opened }: { gate: GateRecord; opened: boolean }) {
  const { nameOf } = useCurrentUser();
  const { reasons = [] } = gate;
  const tie = tieLine(gate, nameOf);
  if (reasons.length === 0 && tie === undefined) return null;
  return (
    <details open={opened}>
      <summary>{t('What the board said ({reasons})', { reasons: reasons.length })}</summary>
      {tie !== undefined && (
        <Text size="sm" className="clip">
          {tie}
        </Text>
      )}
      <ul className="plain-list">
        {reasons.map(given => (
          <li key={given.member}>
            <Group gap="xs">
              <Text size="sm" className="clip">
                {nameOf(given.member)}
              </Text>
              <LabelTag label={outcomeLabels[given.outcome]} />
              {dissents(gate, given) && <Tag tone="warn">{t('Dissent')}</Tag>}
              {given.by !== given.member && <Text size="sm">{rich('cast by {by}', { by: <bdi>{nameOf(given.by)}</bdi> })}</Text>}
            </Group>
            {given.reason !== undefined && <Prose quiet>{given.reason}</Prose>}
          </li>
        ))}
      </ul>
    </details>
  );
}
