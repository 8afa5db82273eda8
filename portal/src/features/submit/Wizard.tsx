/** The wizard: five steps, each checked with the schema of the API before the next, and a live preview beside them. */
import { Button, Grid, Group, Stack, Stepper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type ProposalInput, proposalSchema } from '#domain/project/proposal.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { type FormErrors, formErrors, formErrorsFrom } from '../../shared/form-errors.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { AboutStep } from './AboutStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { type Draft, proposalOf } from './draft.ts';
import { GoalsStep } from './GoalsStep.tsx';
import { LivePreview } from './LivePreview.tsx';
import { MoneyStep } from './MoneyStep.tsx';
import { WhyStep } from './WhyStep.tsx';

export interface StepProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  /** By the field's path in the proposal. */
  readonly errors: FormErrors;
}

const steps = [
  { label: 'About', fields: ['title', 'sponsor', 'manager', 'customer', 'department', 'category', 'gateModel'], Show: AboutStep },
  { label: 'Why', fields: ['problem', 'aims'], Show: WhyStep },
  { label: 'Goals', fields: ['contributions'], Show: GoalsStep },
  { label: 'Money and dates', fields: ['costs', 'benefits', 'start', 'end', 'withheld'], Show: MoneyStep },
  { label: 'Check and send', fields: [], Show: CheckStep },
] as const;

interface WizardProps {
  readonly start: Draft;
  readonly keep?: (draft: Draft) => boolean;
  readonly send: (proposal: ProposalInput) => void;
  readonly sending: boolean;
  readonly error: unknown;
  readonly sendLabel: string;
}

export function Wizard({ start, keep, send, sending, error, sendLabel }: WizardProps) {
  const { office } = useCurrentUser();
  const [draft, setDraft] = useState(start);
  const [step, setStep] = useState(0);
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const told = useKeeping(draft, start, keep);
  const proposal = proposalOf(draft, office.id);
  const errors = { ...formErrors(proposalSchema, proposal), ...(error ? formErrorsFrom(error) : {}) };
  const current = steps[step] ?? steps[0];
  const wrong = Object.keys(errors).filter(path => current.fields.some(field => path === field || path.startsWith(`${field}.`)));
  const move = (to: number) => {
    const ahead = to > step && wrong.length > 0;
    setAsked(ahead);
    if (!ahead) setStep(to);
  };
  const last = step === steps.length - 1;
  const { Show } = current;
  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stepper active={step} onStepClick={move} size="xs" iconSize={28} mb="md" wrap aria-label="Steps">
          {steps.map(entry => (
            <Stepper.Step key={entry.label} label={entry.label} aria-label={entry.label} />
          ))}
        </Stepper>
        <Stack>
          <Show draft={draft} set={set} errors={asked || last ? errors : {}} />
          {asked && wrong.length > 0 && <Text role="alert">Something is missing above.</Text>}
          {error !== null && error !== undefined && <ErrorAlert error={error} />}
          <Text size="sm" c="dimmed" role="status">
            {told}
          </Text>
          <Group justify="space-between">
            <Button variant="default" onClick={() => move(step - 1)} disabled={step === 0}>
              Back
            </Button>
            {last ? (
              <Button
                size="md"
                loading={sending}
                disabled={Object.keys(formErrors(proposalSchema, proposal)).length > 0}
                onClick={() => send(proposal)}
              >
                {sendLabel}
              </Button>
            ) : (
              <Button onClick={() => move(step + 1)}>Next: {steps[step + 1]?.label}</Button>
            )}
          </Group>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <LivePreview draft={draft} set={set} />
      </Grid.Col>
    </Grid>
  );
}

/** Keeps the draft a moment after each change; answers with how that went. */
function useKeeping(draft: Draft, start: Draft, keep: WizardProps['keep']): string {
  const [told, setTold] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a changed draft is kept
  useEffect(() => {
    if (!keep || draft === start) return undefined;
    setTold('Keeping the draft …');
    const store = () => {
      const kept = keep({ ...draft, savedAt: new Date().toISOString() });
      setTold(kept ? 'The draft is kept on this device.' : 'This device does not let the draft be kept.');
    };
    const timer = setTimeout(store, 300);
    return () => clearTimeout(timer);
  }, [draft]);
  return told;
}
