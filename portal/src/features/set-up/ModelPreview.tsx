/** A gate model to look at: its stages in order, and each gate with who decides by which rule, in how many days, on which criteria. */
import { Card, Stack, Text, Title } from '@mantine/core';
import type { Presets } from '#api/answers/offices.ts';
import type { Board } from '#domain/office/boards/board.ts';
import { timeToDecide } from '../../shared/format.ts';
import { authorityLabels, kindLabels } from '../../shared/labels.ts';
import { chosenBy, t } from '../../shared/text.ts';
import { Tag } from '../../shared/ui/Tag.tsx';

type Model = Presets['items'][number];
type Gate = Model['gates'][number];

export function ModelPreview({ model, boards }: { model: Model; boards: readonly Pick<Board, 'id' | 'name'>[] }) {
  const stageName = (id: string | undefined) => model.stages.find(stage => stage.id === id)?.name ?? id;
  const boardName = (id: string) => boards.find(board => board.id === id)?.name ?? id;
  return (
    <section aria-label={t('Preview of {name}', { name: model.name })}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {model.name}
        </Title>
        <Text>
          {t('Stages: {stages}', {
            stages: model.stages
              .map(({ name, divided }) => (divided ? t('{name} (each project divides it)', { name }) : name))
              .join(', '),
          })}
        </Text>
        <Stack component="ol" className="plain-list" gap="xs">
          {model.gates.map(gate => (
            <Card key={gate.id} withBorder component="li" padding="sm">
              <Text fw={600}>{gate.name}</Text>
              {gate.question !== undefined && <Text>{gate.question}</Text>}
              <Text size="sm" c="dimmed">
                {t('{placeOf} {boardName}: {ruleOf}, within {gate}. {authority}', {
                  placeOf: placeOf(gate, stageName),
                  boardName: boardName(gate.board),
                  ruleOf: ruleOf(gate),
                  gate: timeToDecide(gate),
                  authority: authorityLabels[gate.authority],
                })}
              </Text>
              <Criteria gate={gate} />
            </Card>
          ))}
        </Stack>
        {model.tripwires.length > 0 && (
          <Text size="sm">
            {t('Watched all the time: {tripwires}.', { tripwires: model.tripwires.map(({ name }) => name).join('; ') })}
          </Text>
        )}
      </Stack>
    </section>
  );
}

function placeOf({ eachStage, closing, from, to }: Gate, stageName: (id: string | undefined) => string | undefined): string {
  if (eachStage)
    return t('Asked within {stageName}, at the end of each stage of the project but the last.', { stageName: stageName(from) });
  const ends = { stageName: stageName(from) };
  if (closing) return t('Ends {stageName} and closes the project.', ends);
  return to === undefined
    ? t('Ends {stageName}.', ends)
    : t('Ends {stageName}, opens {opened}.', { ...ends, opened: stageName(to) });
}

function Criteria({ gate: { criteria } }: { gate: Gate }) {
  if (criteria.length === 0) return null;
  return (
    <ul>
      {criteria.map(({ id, name, kind }) => (
        <li key={id}>
          {name} <Tag tone={kind === 'must' ? 'calm' : 'plain'}>{kindLabels[kind]}</Tag>
        </li>
      ))}
    </ul>
  );
}

function ruleOf({ rule }: Gate): string {
  const asked = { quorum: rule.quorum, approval: chosenBy(rule.approval) };
  return rule.of === 'seats'
    ? t(
        '{quorum} must vote, {approval, select, majority {more than half} twothirds {two thirds} other {all}} of all members must approve',
        asked,
      )
    : t(
        '{quorum} must vote, {approval, select, majority {more than half} twothirds {two thirds} other {all}} of those who vote must approve',
        asked,
      );
}
