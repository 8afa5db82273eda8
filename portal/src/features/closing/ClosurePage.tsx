/** Report closure: outcomes, benefits and lessons; its customer, its board and the archive follow. */
import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ProjectFormPage } from '../../shared/parts/ProjectFormPage.tsx';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { type ClosureDraft, closureOf, draftOf, fieldOf, newBenefit, newLesson } from './draft.ts';

export function ClosurePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Closure key={id} project={project} />}</Answer>;
}

function Closure({ project }: { project: ProjectView }) {
  return (
    <ProjectFormPage project={project} title={t('Report closure')} intro={project.proposal.title} actions={['report-closure']}>
      <ClosureForm project={project} />
    </ProjectFormPage>
  );
}

function ClosureForm({ project }: { project: ProjectView }) {
  const draft = useDraft({ form: 'closure', subject: project.id });
  const send = useSend(draft);
  const go = useNavigate();
  const form = useSchemaForm({
    start: draftOf(project.proposal),
    draft,
    schema: closureReportSchema,
    bodyOf: draft => closureOf(draft, project.currency),
    refusal: send.error,
    fieldOf,
  });
  const close = () =>
    form.submit(body =>
      send.mutate(
        { path: `/v1/projects/${project.id}/closure`, body },
        { onSuccess: () => void go(`/projects/${project.id}#closure`) },
      ),
    );
  return (
    <Stack maw={860}>
      <DraftNotice draft={form.draft} />
      <Text>
        {project.status === 'killed'
          ? t('The project was stopped, so no customer and no board is asked again: its lessons are kept and it is archived.')
          : t('The customer is then asked to accept the result, the closing board decides, and the project is archived.')}
      </Text>
      <Textarea label={t('What came of it')} required autosize minRows={3} maxLength={8000} {...form.getInputProps('summary')} />
      <AmountInput
        currency={project.currency}
        label={t('Final cost ({currency})', { currency: project.currency })}
        {...form.getInputProps('finalCost')}
      />
      <TypedDayInput label={t('End')} {...form.getInputProps('end')} />
      <Benefits form={form} currency={project.currency} />
      <Lessons form={form} />
      <FormFooter form={form} sending={send} label={t('Report closure')} send={close} />
    </Stack>
  );
}

interface ListProps {
  readonly form: SchemaForm<ClosureDraft>;
}

function Lessons({ form }: ListProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend={t('Lessons for the next project')}
      one={t('Lesson')}
      form={form}
      path="lessons"
      entries={form.values.lessons}
      blank={newLesson}
    >
      {lesson => (
        <>
          <TextInput label={t('Lesson in one sentence')} maxLength={200} {...getInputProps(`${lesson}.title`)} />
          <Textarea
            label={t('What happened, and what to do instead')}
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps(`${lesson}.text`)}
          />
          <TextInput
            label={t('Tags')}
            description={t('Single words with commas between them.')}
            {...getInputProps(`${lesson}.tags`)}
          />
        </>
      )}
    </RepeatableFields>
  );
}

function Benefits({ form, currency }: ListProps & { readonly currency: string }) {
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend={t('Benefits')}
      one={t('Benefit')}
      form={form}
      path="benefits"
      entries={form.values.benefits}
      blank={newBenefit}
    >
      {benefit => (
        <>
          <TextInput label={t('Benefit')} maxLength={200} {...getInputProps(`${benefit}.name`)} />
          <AmountInput
            currency={currency}
            label={t('Achieved so far, in money (optional)')}
            {...getInputProps(`${benefit}.achieved`)}
          />
          <TextInput label={t('Result in words (optional)')} maxLength={200} {...getInputProps(`${benefit}.result`)} />
          <TypedDayInput label={t('To be looked at again on (optional)')} {...getInputProps(`${benefit}.due`)} />
        </>
      )}
    </RepeatableFields>
  );
}
