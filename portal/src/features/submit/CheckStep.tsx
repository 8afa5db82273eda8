/** Everything that will be sent, as it will be read, with what is still missing and the way there. */
import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { figuresInWords } from '../../shared/descriptions.ts';
import { day, money, number } from '../../shared/format.ts';
import { withheldLabels } from '../../shared/labels.ts';
import { Money } from '../../shared/parts/Money.tsx';
import { rich, t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { fieldName, stepLabels, stepOf } from './field-names.ts';
import { OtherProject } from './OtherProject.tsx';
import type { StepProps } from './step.ts';

export function CheckStep({ form, goTo }: StepProps) {
  const { office } = useCurrentUser();
  const { body: proposal } = form;
  return (
    <Stack>
      <Missing form={form} goTo={goTo} />
      <About form={form} />
      <Part title={t('Problem')}>
        <Prose>{proposal.problem}</Prose>
      </Part>
      <Part title={t('Aims')}>
        <Prose>{proposal.aims}</Prose>
      </Part>
      <Goals form={form} />
      <Part title={t('Money and dates')}>
        <Money proposal={{ ...proposal, benefits: [], withheld: [] }} report={undefined} currency={office.currency} />
      </Part>
      <Benefits form={form} />
      <Withheld form={form} />
      {proposal.notDuplicateOf.length > 0 && (
        <Part title={t('Another project than')}>
          <ul>
            {proposal.notDuplicateOf.map(id => (
              <li key={id} className="clip">
                <OtherProject id={id} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h4">
        {title}
      </Title>
      {children}
    </div>
  );
}

function Missing({ form, goTo }: StepProps) {
  const { office } = useCurrentUser();
  const missing = Object.entries(form.errors);
  if (missing.length === 0) return null;
  return (
    <Alert variant="outline" color="red" role="alert" title={t('Go back and complete')}>
      <ul>
        {missing.map(([path, reason]) => {
          const step = stepOf(path);
          return (
            <li key={path} className="clip">
              <bdi>{fieldName(path, form.values, office)}</bdi>: {reason}{' '}
              {step !== undefined && (
                <Anchor component="button" type="button" onClick={() => goTo?.(step)}>
                  {rich('Go to {step}', { step: stepLabels[step] })}
                </Anchor>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function About({ form }: StepProps) {
  const { office, nameOf } = useCurrentUser();
  const { body: proposal } = form;
  const chosen = proposal.gateModel ?? office.preferredModel;
  const model = office.gateModels.find(({ id }) => id === chosen)?.name ?? t('not stated');
  const usual = proposal.gateModel === undefined;
  const own = (text: string | undefined) => <bdi>{text ?? t('not stated')}</bdi>;
  return (
    <DefinitionList
      items={[
        [t('Title'), own(proposal.title)],
        [t('Sponsor'), own(nameOf(proposal.sponsor || undefined))],
        [t('Project manager'), own(nameOf(proposal.manager))],
        [t('Customer'), own(nameOf(proposal.customer ?? (proposal.sponsor || undefined)))],
        [t('Department'), own(proposal.department)],
        [t('Category'), own(proposal.category)],
        [
          t('Gate model'),
          own(
            office.routing
              ? t('by its size, as the preview says')
              : usual
                ? t('{model} (the office’s usual one)', { model })
                : model,
          ),
        ],
        ...(proposal.reference === undefined ? [] : [[t('Reference'), own(proposal.reference)] as const]),
      ]}
    />
  );
}

function Goals({ form }: StepProps) {
  const { office } = useCurrentUser();
  const nameOfGoal = (id: string) => office.goals.find(goal => goal.id === id)?.name ?? t('A goal that is no more');
  return (
    <Part title={t('Goals')}>
      {form.body.contributions.length === 0 && <Text c="dimmed">{t('None.')}</Text>}
      {form.body.contributions.map(({ goal, points, justification }) => (
        <div key={goal}>
          <Text fw={600} className="clip">
            {rich('{nameOfGoal}: {points} points', { nameOfGoal: <bdi>{nameOfGoal(goal)}</bdi>, points: number(points, 6) })}
          </Text>
          <Prose quiet>{justification}</Prose>
        </div>
      ))}
    </Part>
  );
}

function Benefits({ form }: StepProps) {
  const { office, nameOf } = useCurrentUser();
  const { benefits } = form.body;
  return (
    <Part title={t('Benefits')}>
      {benefits.length === 0 && <Text c="dimmed">{t('None.')}</Text>}
      <ul>
        {benefits.map(({ name, amount, measure, unit, baseline, target, owner, due }, index) => (
          <li key={form.values.benefits[index]?.key ?? name} className="clip">
            <bdi>{name}</bdi>
            {amount !== undefined && `, ${money(amount, office.currency)}`}
            {measure !== undefined && <>; {rich('measured by {measure}', { measure: <bdi>{measure}</bdi> })}</>}
            <bdi>{figuresInWords({ unit, baseline, target })}</bdi>
            {owner !== undefined && <>; {rich('owner {owner}', { owner: <bdi>{nameOf(owner)}</bdi> })}</>}
            {due !== undefined && `; ${t('due {due}', { due: day(due) })}`}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Withheld({ form }: StepProps) {
  const { withheld } = form.body;
  if (withheld.length === 0) return null;
  return (
    <Part title={t('Withheld')}>
      <ul>
        {withheld.map(({ field, reason }) => (
          <li key={field} className="clip">
            {withheldLabels[field]}: <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </Part>
  );
}
