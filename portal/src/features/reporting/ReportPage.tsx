/** File a status report: only what changed needs to be said; what it changes is shown before it is sent, and criteria are evaluated at once. */
import { Alert, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { fileReportSchema } from '#domain/project/delivery/commands.ts';
import { confidences } from '#domain/project/delivery/report.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day } from '../../shared/format.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { confidenceLabels } from '../../shared/labels.ts';
import { ProjectFormPage } from '../../shared/parts/ProjectFormPage.tsx';
import { ReportChanges } from '../../shared/parts/ReportChanges.tsx';
import { periodName } from '../../shared/period-words.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { changesBy } from './changes.ts';
import { draftOf, fieldOf, type ReportDraft, reportOf } from './draft.ts';
import { RegisterFields } from './RegisterFields.tsx';
import { formOrder } from './register-fields.ts';

export function ReportPage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Report key={id} project={project} />}</Answer>;
}

function Report({ project }: { project: ProjectView }) {
  return (
    <ProjectFormPage project={project} title={t('File a status report')} intro={project.proposal.title} actions={['file-report']}>
      <Asked project={project} />
      <ReportForm project={project} />
    </ProjectFormPage>
  );
}

/** Which period is asked about, by when, and why the last report on it was sent back. */
function Asked({ project: { reports = [] } }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const owed = reports.find(({ state }) => state === 'asked' || state === 'missed' || state === 'sent-back');
  if (!owed) return null;
  const words = periodName(owed.period);
  const title =
    owed.state === 'missed'
      ? t('The report on {words} was due {firstDue}', { words, firstDue: day(owed.firstDue) })
      : t('Report on {words}, due {due}', { words, due: day(owed.due) });
  return (
    <Alert variant="outline" color={owed.state === 'asked' ? 'blue' : 'yellow'} title={title}>
      {owed.state === 'sent-back' && owed.answer
        ? rich('{by} sent the last one back: {reason}', { by: nameOf(owed.answer.by), reason: <bdi>{owed.answer.reason}</bdi> })
        : t('The form begins as things were reported last; say what changed.')}
    </Alert>
  );
}

function ReportForm({ project }: { project: ProjectView }) {
  const draft = useDraft({
    form: 'report',
    subject: project.id,
    of: project.report?.at ?? 'none',
    movedOn: t(
      'Another report was filed since it was begun: what you did not change may be older than that. Look at what it changes below.',
    ),
  });
  const send = useSend(draft);
  const go = useNavigate();
  const { currency, registers } = project;
  const form = useSchemaForm({
    start: draftOf(project.report, registers, currency),
    draft,
    schema: fileReportSchema,
    bodyOf: draft => reportOf(draft, registers, currency),
    refusal: send.error,
    fieldOf: fieldOf(registers),
  });
  const file = () =>
    form.submit(body =>
      send.mutate(
        { path: `/v1/projects/${project.id}/reports`, body },
        { onSuccess: () => void go(`/projects/${project.id}#reports`) },
      ),
    );
  const changes = changesBy(project, form.body);
  return (
    <Stack maw={860}>
      <DraftNotice draft={form.draft} />
      <Textarea
        label={t('Summary')}
        description={t('What a reader must know, in three sentences.')}
        autosize
        minRows={3}
        maxLength={8000}
        {...form.getInputProps('summary')}
      />
      <Figures form={form} currency={currency} />
      {formOrder.map(name => (
        <RegisterFields key={name} form={form} name={name} gates={project.gatesOfModel ?? []} project={project.id} />
      ))}
      {changes && (
        <Section id="changes" title={t('What this report changes')}>
          <ReportChanges
            changes={changes}
            currency={currency}
            same={t('Nothing but its summary.')}
            label={t('What this report changes')}
          />
        </Section>
      )}
      <FormFooter form={form} sending={send} missing={form.problems['']} label={t('File the report')} send={file} />
    </Stack>
  );
}

function Figures({ form, currency }: { form: SchemaForm<ReportDraft>; currency: string }) {
  const { getInputProps } = form;
  const ratings = confidences.map(value => ({ value, label: confidenceLabels[value]?.[0] ?? value }));
  return (
    <>
      <FieldRow>
        <TypedNumberInput label={t('Work done in per cent')} min={0} max={100} decimals={6} {...getInputProps('progress')} />
        <NativeSelect
          label={t('Delivery confidence')}
          data={[{ value: '', label: t('Not rated') }, ...ratings]}
          {...getInputProps('confidence')}
        />
      </FieldRow>
      <FieldRow>
        <AmountInput currency={currency} label={t('Spent so far ({currency})', { currency })} {...getInputProps('spent')} />
        <AmountInput
          currency={currency}
          label={t('Whole-life forecast ({currency})', { currency })}
          {...getInputProps('forecast')}
        />
      </FieldRow>
      <TypedDayInput label={t('End as now expected')} {...getInputProps('end')} />
    </>
  );
}
