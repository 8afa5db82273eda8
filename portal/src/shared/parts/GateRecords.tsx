/** Gates as they were decided: outcome, why, when, and whether the project went on against the board's word. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { GateRecord } from '#domain/project/gates/record.ts';
import { roundName } from '../descriptions.ts';
import { day, moment } from '../format.ts';
import { outcomeLabels } from '../labels.ts';
import { begunInWords } from '../own-stage-words.ts';
import { rich, served, t } from '../text.ts';
import { LabelTag, Tag } from '../ui/Tag.tsx';
import { GateReasons } from './GateReasons.tsx';

interface GateRecordsProps {
  readonly gates: readonly GateRecord[];
  /** A gate's name by its id. */
  readonly nameOf?: (gate: string) => string;
}

export function GateRecords({ gates, nameOf = gate => gate }: GateRecordsProps) {
  if (gates.length === 0) return <Text c="dimmed">{t('No gate has been decided yet.')}</Text>;
  return (
    <ol className="plain-list">
      {gates.map((gate, index) => (
        <li key={gate.review}>
          <Group gap="xs">
            <LabelTag label={outcomeLabels[gate.outcome]} />
            {gate.outcome === 'refused' ? (
              <Text fw={600}>{roundName(gate, nameOf)}</Text>
            ) : (
              <Anchor component={Link} to={`/reviews/${gate.review}`} fw={600}>
                {roundName(gate, nameOf)}
              </Anchor>
            )}
            {gate.authority === 'advisory' && <Tag>{t('Advisory')}</Tag>}
            {gate.against !== undefined && <Tag tone="bad">{t('Went on against advice')}</Tag>}
          </Group>
          <Text size="sm" className="clip">
            {served(gate.why)}
          </Text>
          {gate.backTo !== undefined && (
            <Text size="sm">
              {rich('The project went back to the stage {backTo}; the gates after it are passed again.', {
                backTo: <bdi>{gate.backTo}</bdi>,
              })}
            </Text>
          )}
          {gate.ownStage !== undefined && <Text size="sm">{begunInWords(gate.ownStage)}</Text>}
          {gate.holdUntil !== undefined && (
            <Text size="sm">{t('On hold until {holdUntil}.', { holdUntil: day(gate.holdUntil) })}</Text>
          )}
          {gate.against !== undefined && (
            <Text size="sm" className="clip">
              {rich('The sponsor’s reason to go on: {against}', { against: <bdi>{gate.against}</bdi> })}
            </Text>
          )}
          <GateReasons gate={gate} opened={index === gates.length - 1} />
          <Text size="sm" c="dimmed">
            {moment(gate.at)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
