/** A piece of evidence: what it is, and a file, a link or a text. */
import { Autocomplete, FileInput, NativeSelect, Progress, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { evidenceInputSchema } from '#domain/project/delivery/evidence.ts';
import { useGateModels } from '../../shared/api/queries.ts';
import { useSendWithFile } from '../../shared/api/send-with-file.ts';
import { acceptedFiles, acceptedTypes, fileProblem } from '../../shared/api/upload.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { t } from '../../shared/text.ts';

interface EvidenceDraft {
  readonly kind: string;
  readonly title: string;
  readonly file: File | null;
  readonly link: string;
  readonly text: string;
  readonly validUntil: string;
  readonly replaces: string;
}

const start: EvidenceDraft = { kind: '', title: '', file: null, link: '', text: '', validUntil: '', replaces: '' };

/** What was typed, as the API takes it; the file is added once it has been sent. */
function givenIn({ kind, title, link, text, validUntil, replaces }: EvidenceDraft) {
  return {
    kind: textIn(kind),
    title: textIn(title),
    link: textIn(link),
    text: textIn(text),
    validUntil: textIn(validUntil),
    replaces: textIn(replaces),
  };
}

export function EvidenceForm({ project }: { project: ProjectView }) {
  const kinds = useKinds(project);
  const draft = useDraft({ form: 'evidence', subject: project.id });
  const add = useSendWithFile(project.id, draft);
  const go = useNavigate();
  const form = useSchemaForm({ draft, start, schema: evidenceInputSchema, bodyOf: givenIn, refusal: add.error });
  const { getInputProps } = form;
  const { file, link, text } = form.values;
  const fileError = file === null ? undefined : fileProblem(file);
  const empty = file === null && textIn(link) === undefined && textIn(text) === undefined;
  const send = () =>
    form.submit(given => {
      if (empty || fileError !== undefined) return;
      add.mutate(
        { path: `/v1/projects/${project.id}/evidence`, given, file },
        { onSuccess: () => void go(`/projects/${project.id}#evidence`) },
      );
    });
  return (
    <Stack maw={720}>
      <DraftNotice draft={form.draft} />
      <Autocomplete
        label={t('Kind')}
        description={t('What it is, as criteria name it: letters, digits and dashes.')}
        required
        data={kinds}
        {...getInputProps('kind')}
      />
      <TextInput label={t('Title')} required maxLength={200} {...getInputProps('title')} />
      <FileInput
        label={t('File')}
        description={t('{acceptedFiles} Its digest is checked when it arrives.', { acceptedFiles })}
        placeholder={t('Choose a file')}
        accept={acceptedTypes.join(',')}
        clearable
        clearButtonProps={{ 'aria-label': t('Take the file away') }}
        {...getInputProps('file')}
        error={fileError}
      />
      <TextInput
        label={t('Link')}
        description={t('To where it is kept, beginning with https://')}
        maxLength={2000}
        {...getInputProps('link')}
      />
      <Textarea label={t('Text')} autosize minRows={2} maxLength={8000} {...getInputProps('text')} />
      <TypedDayInput
        label={t('Counts until (optional)')}
        description={t(
          'The last day, of a permit or certificate, say. You are reminded before it; after it the evidence counts no more.',
        )}
        {...getInputProps('validUntil')}
      />
      {project.evidence.length > 0 && (
        <NativeSelect
          label={t('Takes the place of (optional)')}
          data={[{ value: '', label: t('Nothing') }, ...project.evidence.map(item => ({ value: item.id, label: item.title }))]}
          {...getInputProps('replaces')}
        />
      )}
      {form.attempted && empty && <Text role="alert">{t('Give a file, a link or a text.')}</Text>}
      {add.progress !== undefined && (
        <Progress value={add.progress} aria-label={t('Upload: {round} per cent', { round: Math.round(add.progress) })} />
      )}
      <FormFooter form={{ incomplete: false }} sending={add} label={t('Add the evidence')} send={send} />
    </Stack>
  );
}

/** Kinds of evidence that the gates of the project's model ask for. */
function useKinds(project: ProjectView): string[] {
  const models = useGateModels(project.office).data;
  const model = models?.versions[project.model?.id ?? models.preferred ?? '']?.at(-1);
  const checks = model?.gates.flatMap(gate => gate.criteria.map(criterion => criterion.check)) ?? [];
  return [...new Set(checks.flatMap(check => ('evidence' in check ? [check.evidence] : [])))];
}
