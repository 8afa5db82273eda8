/** Weights by points: 100 shared out with their sum shown, or a ranking of the steps from worst to best in which the first has 100. */
import { Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import type { WeightingView } from '#api/answers/weightings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { type AnswerDraft, moved, sumOf } from './answer-draft.ts';

interface PointsProps {
  readonly items: WeightingView['items'];
  readonly draft: AnswerDraft;
  readonly setDraft: (draft: AnswerDraft) => void;
}

const limits = { min: 0, max: 100, decimals: 2 } as const;
/** What a thumb adds or takes away. */
const step = 5;

export function DirectPoints({ items, draft, setDraft }: PointsProps) {
  const sum = sumOf(draft);
  const set = (id: string, points: NumberField) => setDraft({ ...draft, points: { ...draft.points, [id]: points } });
  const add = (id: string, by: number) => {
    const points = Math.max(0, Math.min(100, (numberIn(draft.points[id] ?? '') || 0) + by));
    set(id, points);
  };
  const left = Number((100 - sum).toFixed(2));
  return (
    <>
      <Text size="sm">
        {t('Share out 100 points; each gets more than 0. What you type is kept on this device until you give it.')}
      </Text>
      {items.map(({ id, name, description }) => (
        <Card key={id} withBorder padding="sm">
          <Text fw={600} className="clip">
            {name}
          </Text>
          {description !== undefined && <Text size="sm">{description}</Text>}
          <Group gap="xs" align="flex-end" mt={4} wrap="nowrap">
            <Button
              variant="default"
              size="md"
              px="sm"
              aria-label={t('{step} less for {name}', { step, name: isolated(name) })}
              onClick={() => add(id, -step)}
            >
              −{step}
            </Button>
            <TypedNumberInput
              label={t('Points')}
              aria-label={t('Points for {name}', { name: isolated(name) })}
              style={{ flex: '1 1 6rem' }}
              maw={160}
              {...limits}
              value={draft.points[id] ?? ''}
              onChange={points => set(id, points)}
            />
            <Button
              variant="default"
              size="md"
              px="sm"
              aria-label={t('{step} more for {name}', { step, name: isolated(name) })}
              onClick={() => add(id, step)}
            >
              +{step}
            </Button>
          </Group>
        </Card>
      ))}
      <Progress
        value={Math.min(100, sum)}
        color={left < 0 ? 'red' : 'blue'}
        aria-label={t('{sum} of 100 points are shared out', { sum })}
      />
      <Text role="status" fw={600}>
        {t('{sum} of 100 points. {leftInWords}', { sum, leftInWords: leftInWords(left) })}
      </Text>
    </>
  );
}

function leftInWords(left: number): string {
  if (left === 0) return t('All are shared out.');
  return left > 0 ? t('{left} are left.', { left }) : t('{value} too many.', { value: -left });
}

export function SwingPoints({ items, draft, setDraft }: PointsProps) {
  const { order, points } = draft;
  const shown = order.flatMap(id => items.find(item => item.id === id) ?? []);
  const move = (id: string, by: 1 | -1) => setDraft({ ...draft, order: moved(order, id, by) });
  return (
    <>
      <Text size="sm">
        {t(
          'Imagine everything at its worst. Which one would you take from worst to best first? Put it at the top: it has 100. How much do the other steps matter beside it?',
        )}
      </Text>
      <Stack component="ol" gap="sm" className="plain-list" w="100%" align="stretch">
        {shown.map(({ id, name, description }, place) => (
          <Card key={id} withBorder padding="sm" component="li">
            <Group justify="space-between" gap="xs" wrap="nowrap">
              <Text fw={600} className="clip">
                {place + 1}. <bdi>{name}</bdi>
              </Text>
              <Group gap={4} wrap="nowrap">
                <Button
                  variant="default"
                  px="sm"
                  disabled={place === 0}
                  aria-label={t('{name} matters more', { name: isolated(name) })}
                  onClick={() => move(id, -1)}
                >
                  {t('Up')}
                </Button>
                <Button
                  variant="default"
                  px="sm"
                  disabled={place === shown.length - 1}
                  aria-label={t('{name} matters less', { name: isolated(name) })}
                  onClick={() => move(id, 1)}
                >
                  {t('Down')}
                </Button>
              </Group>
            </Group>
            {description !== undefined && <Text size="sm">{description}</Text>}
            {place === 0 ? (
              <Text mt={4}>{t('100 points: it matters most.')}</Text>
            ) : (
              <TypedNumberInput
                label={t('Points beside the first, which has 100')}
                aria-label={t('Points for {name}', { name: isolated(name) })}
                maw={280}
                {...limits}
                value={points[id] ?? ''}
                onChange={value => setDraft({ ...draft, points: { ...points, [id]: value } })}
              />
            )}
          </Card>
        ))}
      </Stack>
    </>
  );
}
