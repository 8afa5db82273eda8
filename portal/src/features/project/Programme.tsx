/** The programme that a project is part of, and the projects that a programme holds with what they come to. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import type { Parts } from '#api/answers/programmes.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { joinProgrammeSchema } from '#domain/project/programme/commands.ts';
import { useParts } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { moment } from '../../shared/format.ts';
import { ProjectSelect } from '../../shared/forms/ProjectSelect.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { partColumns } from '../../shared/part-columns.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { PartsTable } from '../../shared/parts/PartsTable.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';

interface OfProject {
  readonly project: ProjectView;
}

export function Programme({ project }: OfProject) {
  const { partOf, parts = [], actions } = project;
  if (!partOf && parts.length === 0 && !actions.includes('join-programme')) return null;
  return (
    <Section id="programme" title={t('Programme')}>
      <Stack gap="sm">
        {partOf && (
          <Text className="clip">
            {rich('Part of {link} since {at}', {
              link: (
                <Anchor component={Link} to={`/projects/${partOf.programme}`}>
                  <bdi>{partOf.title}</bdi>
                </Anchor>
              ),
              at: moment(partOf.at),
            })}
          </Text>
        )}
        {parts.length > 0 && <Held project={project} />}
        {!partOf && parts.length === 0 && <Text c="dimmed">{t('It is part of no programme, and holds no project.')}</Text>}
        <Group className="no-print">
          <JoinProgramme project={project} />
          <LeaveProgramme project={project} />
        </Group>
      </Stack>
    </Section>
  );
}

function Held({ project }: OfProject) {
  const parts = useParts(project.id, project.version);
  return (
    <Answer of={parts} what={t('Reading the projects of the programme')}>
      {data => <Shown project={project} parts={data} />}
    </Answer>
  );
}

function Shown({ project, parts }: OfProject & { readonly parts: Parts }) {
  return (
    <>
      <PartsTable {...parts} />
      <Group className="no-print">
        <TableFiles
          name={`programme-${project.id}`}
          columns={partColumns(parts.currency)}
          rows={parts.items}
          of={t('Projects of the programme')}
        />
      </Group>
    </>
  );
}

function LeaveProgramme({ project }: OfProject) {
  const [opened, { open, close }] = useDisclosure();
  if (!project.actions.includes('leave-programme')) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('Take it out of the programme')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Take it out of the programme?')}
        closeLabel={t('Close without taking it out')}
        label={t('Why?')}
        missing={t('Say why: it is kept for ever.')}
        act={t('Take it out')}
        path={`/v1/projects/${project.id}/programme/departure`}
        bodyOf={reason => ({ reason })}
      >
        <Text>{t('The programme no longer counts its money, status and alerts; its people are told by mail.')}</Text>
      </ReasonDialog>
    </>
  );
}

function JoinProgramme({ project }: OfProject) {
  return (
    <ActDialog
      offered={project.actions.includes('join-programme')}
      label={t('Make it part of a programme')}
      title={t('Part of which programme?')}
      closeLabel={t('Close without a programme')}
    >
      {close => <JoinForm project={project} close={close} />}
    </ActDialog>
  );
}

function JoinForm({ project, close }: OfProject & { readonly close: () => void }) {
  const draft = useDraft({ form: 'programme', subject: project.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { programme: '', reason: '' },
    schema: joinProgrammeSchema,
    bodyOf: ({ programme, reason }) => ({ programme, reason: reason.trim() }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {t('A programme is a project that holds projects. Its page, and its board at each gate, are shown what they come to.')}
      </Text>
      <ProjectSelect
        label={t('Programme')}
        placeholder={t('Choose a project')}
        status="active"
        without={project.id}
        {...getInputProps('programme')}
        error={errors.programme && values.programme === '' ? t('Choose the programme.') : errors.programme}
      />
      <ReasonField form={form} missing={t('Say why: it is kept for ever.')} />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/programme`}
        act={t('Make it a part')}
        close={close}
      />
    </>
  );
}
