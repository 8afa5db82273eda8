/** File a status report: only what changed needs to be said; criteria are evaluated at once. */
import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { confidences, reportSchema } from '#domain/project/delivery/report.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { confidenceLabels } from '../../shared/labels.ts';
import { ProjectFormPage } from '../../shared/parts/ProjectFormPage.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { draftOf, type ReportDraft, reportOf } from './draft.ts';
import { CommunicationPlan, Kpis, Milestones, Risks } from './report-lists.tsx';

export function ReportPage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Report key={id} project={project} />}</Answer>;
}

function Report({ project }: { project: ProjectView }) {
  return (
    <ProjectFormPage project={project} title="File a status report" intro={project.proposal.title} actions={['file-report']}>
      <ReportForm project={project} />
    </ProjectFormPage>
  );
}

function ReportForm({ project }: { project: ProjectView }) {
  const send = useSend();
  const go = useNavigate();
  const form = useSchemaForm({
    start: draftOf(project.report, project.currency),
    schema: reportSchema,
    bodyOf: draft => reportOf(draft, project.currency),
    refusal: send.error,
  });
  const file = () =>
    form.submit(body =>
      send.mutate(
        { path: `/v1/projects/${project.id}/reports`, body },
        { onSuccess: () => void go(`/projects/${project.id}#reports`) },
      ),
    );
  return (
    <Stack maw={860}>
      <Textarea
        label="Summary"
        description="What a reader must know, in three sentences."
        autosize
        minRows={3}
        maxLength={8000}
        {...form.getInputProps('summary')}
      />
      <Figures form={form} currency={project.currency} />
      <Milestones form={form} />
      <Risks form={form} />
      <Kpis form={form} />
      <CommunicationPlan form={form} />
      <FormFooter form={form} sending={send} missing={form.problems['']} label="File the report" send={file} />
    </Stack>
  );
}

function Figures({ form, currency }: { form: SchemaForm<ReportDraft>; currency: string }) {
  const { getInputProps } = form;
  const ratings = confidences.map(value => ({ value, label: confidenceLabels[value]?.[0] ?? value }));
  return (
    <>
      <FieldRow>
        <TypedNumberInput label="Work done in per cent" min={0} max={100} decimals={6} {...getInputProps('progress')} />
        <NativeSelect
          label="Delivery confidence"
          data={[{ value: '', label: 'Not rated' }, ...ratings]}
          {...getInputProps('confidence')}
        />
      </FieldRow>
      <FieldRow>
        <AmountInput currency={currency} label={`Spent so far (${currency})`} {...getInputProps('spent')} />
        <AmountInput currency={currency} label={`Whole-life forecast (${currency})`} {...getInputProps('forecast')} />
      </FieldRow>
      <TextInput type="date" label="End as now expected" {...getInputProps('end')} />
    </>
  );
}
