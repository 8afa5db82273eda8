/** Which problem it solves, what it aims for, and how much it contributes to each goal of the office. */
import { Textarea } from '@mantine/core';
import { t } from '../../shared/text.ts';
import { GoalFields } from './GoalFields.tsx';
import type { StepProps } from './step.ts';

export function WhyStep({ form }: StepProps) {
  return (
    <>
      <Textarea
        label={t('Problem')}
        description={t('What is wrong today, for whom, and what it costs to leave it so.')}
        autosize
        minRows={4}
        maxLength={8000}
        {...form.getInputProps('problem')}
      />
      <Textarea
        label={t('Aims')}
        description={t('What will be true when it is done, so that anyone could check it. Intake asks for a problem or an aim.')}
        autosize
        minRows={4}
        maxLength={8000}
        {...form.getInputProps('aims')}
      />
      <GoalFields form={form} />
    </>
  );
}
