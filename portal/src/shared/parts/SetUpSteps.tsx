/** What the office needs before its first decision, step by step: what is there, what is missing, and where to do it. */
import { Card, Group, Stack, Text } from '@mantine/core';
import type { OfficeSetUp } from '#api/answers/offices.ts';
import type { SetUpStep } from '#domain/office/set-up/checklist.ts';
import { served, t, withinSentence } from '../text.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Tag } from '../ui/Tag.tsx';

type Step = OfficeSetUp['steps'][number];

interface StepWords {
  readonly name: string;
  readonly does: string;
  readonly path: string;
}

const words: Readonly<Record<SetUpStep, StepWords>> = {
  goals: { name: t('Goals'), does: t('Choose goals'), path: '/set-up/goals' },
  people: { name: t('People'), does: t('Add people'), path: '/admin/people' },
  boards: { name: t('Boards'), does: t('Set up boards'), path: '/admin/boards' },
  'gate-model': { name: t('Gate model'), does: t('Choose a gate model'), path: '/set-up/gate-model' },
  sizes: { name: t('Gates by size'), does: t('Set sizes'), path: '/set-up/sizes' },
  standards: { name: t('Standards of the office above'), does: t('Take standards over'), path: '/admin/given-standards' },
  mail: { name: t('Mail'), does: t('Look at mail'), path: '/set-up/mail' },
  import: { name: t('Projects'), does: t('Bring in projects'), path: '/set-up/import' },
};

export function stepName(step: SetUpStep): string {
  return words[step].name;
}

/** The step that can be done next; undefined when nothing that is needed is missing. */
export function nextStep({ steps }: Pick<OfficeSetUp, 'steps'>): (Step & StepWords) | undefined {
  const next = steps.find(({ done, needed, waitsFor }) => !done && needed && waitsFor === undefined);
  return next && { ...next, ...words[next.step] };
}

export function SetUpSteps({ steps }: Pick<OfficeSetUp, 'steps'>) {
  return (
    <Stack component="ol" className="plain-list" gap="sm">
      {steps.map(step => (
        <Card key={step.step} withBorder component="li" padding="sm">
          <Group justify="space-between" gap="sm">
            <Stack gap={2} style={{ flex: '1 1 14rem', minWidth: 0 }}>
              <Group gap="xs">
                <Text fw={600}>{words[step.step].name}</Text>
                <StepTag step={step} />
              </Group>
              <Text size="sm" className="clip">
                {served(step.says)}
              </Text>
              {step.waitsFor && (
                <Text size="sm" c="dimmed">
                  {t('First: {name}.', { name: words[step.waitsFor].name })}
                </Text>
              )}
            </Stack>
            {!step.waitsFor && (
              <LinkButton to={words[step.step].path} variant={step.done ? 'default' : 'filled'} size="xs">
                {step.done ? t('Look at {name}', { name: withinSentence(words[step.step].name) }) : words[step.step].does}
              </LinkButton>
            )}
          </Group>
        </Card>
      ))}
    </Stack>
  );
}

function StepTag({ step: { done, needed } }: { step: Step }) {
  if (done) return <Tag tone="good">{t('Done')}</Tag>;
  return needed ? <Tag tone="warn">{t('Missing')}</Tag> : <Tag>{t('If you like')}</Tag>;
}
