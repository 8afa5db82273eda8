/** The wizard: four steps, each checked with the schema of the API before the next, and a live preview beside them. */
import { Button, Grid, Group, Stack, Stepper, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Duplicate } from '#domain/project/intake/score.ts';
import { proposalSchema } from '#domain/project/proposal.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import type { Draft } from '../../shared/drafts/use-draft.ts';
import { firstWrongIn, focusFirstWrong } from '../../shared/forms/first-wrong.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { rich, t } from '../../shared/text.ts';
import { byRoom } from '../../shared/ui/by-room.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { AboutStep } from './AboutStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { datesOf, fieldOf, type ProposalBody, type ProposalDraft, proposalOf, withGoals } from './draft.ts';
import { stepLabels, stepOf } from './field-names.ts';
import { LivePreview } from './LivePreview.tsx';
import { MoneyStep } from './MoneyStep.tsx';
import type { StepProps } from './step.ts';
import { WhyStep } from './WhyStep.tsx';

const steps = [AboutStep, WhyStep, MoneyStep, CheckStep] as const;

interface WizardProps {
  readonly start: ProposalDraft;
  /** Keeps what is typed on this device. */
  readonly draft: Draft;
  readonly send: (proposal: ProposalBody) => void;
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly sendLabel: string;
  /** Projects that intake asked about, when the proposal was sent before. */
  readonly asked?: readonly Duplicate[];
}

export function Wizard({ start: begun, draft, send, sending, sendLabel, asked = [] }: WizardProps) {
  const { office } = useCurrentUser();
  const [start] = useState(() => withGoals(begun, office.goals));
  const [step, setStep] = useState(0);
  const [attempted, setAttempted] = useState(false);
  /** Who has seen the last step knows what is missing, and sees it at the fields. */
  const [checked, setChecked] = useState(false);
  const last = step === steps.length - 1;
  const form: StepProps['form'] = useSchemaForm({
    start,
    draft,
    adapt: kept => withGoals(kept, office.goals),
    schema: proposalSchema,
    bodyOf: draft => proposalOf(draft, office),
    refusal: sending.error,
    rules: datesOf,
    showErrors: attempted || checked,
    fieldOf,
  });
  const incomplete = Object.keys(form.problems).some(path => stepOf(path) === step);
  const move = (to: number) => {
    const blocked = to > step && incomplete;
    setAttempted(blocked);
    if (blocked) return focusFirstWrong();
    setStep(to);
    if (to === steps.length - 1) setChecked(true);
  };
  const Show = steps[step] ?? AboutStep;
  const part = useFocusOf(step);
  return (
    <Grid gap="xl" {...byRoom}>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stepper active={step} onStepClick={move} size="xs" iconSize={28} mb="md" wrap aria-label={t('Steps')}>
          {stepLabels.map(label => (
            <Stepper.Step key={label} label={label} aria-label={label} />
          ))}
        </Stepper>
        <Stack ref={part} tabIndex={-1} role="group" aria-label={stepLabels[step] ?? ''} className="taken-to">
          <DraftNotice draft={form.draft} />
          <Show form={form} goTo={move} />
          {attempted && incomplete && <Text role="alert">{t('Something above is missing or wrong.')}</Text>}
          {sending.error !== null && <ErrorAlert error={sending.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={() => move(step - 1)} disabled={step === 0}>
              {t('Back')}
            </Button>
            {last ? (
              <Button
                size="md"
                loading={sending.isPending}
                disabled={Object.keys(form.problems).length > 0}
                onClick={() => form.submit(send)}
              >
                {sendLabel}
              </Button>
            ) : (
              <Button onClick={() => move(step + 1)}>{rich('Next: {step}', { step: stepLabels[step + 1] })}</Button>
            )}
          </Group>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <LivePreview form={form} asked={asked} />
      </Grid.Col>
    </Grid>
  );
}

/** The part of the page with the step. After a move it has the focus, from its top on: whoever pressed “Next” at the end of one step does not begin at the end of the following. */
function useFocusOf(step: number) {
  const part = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step || !part.current) return;
    shown.current = step;
    const wrong = firstWrongIn(part.current);
    if (wrong) return wrong.focus();
    part.current.focus({ preventScroll: true });
    // With the row of steps above it.
    part.current.parentElement?.scrollIntoView({ block: 'start' });
  }, [step]);
  return part;
}
