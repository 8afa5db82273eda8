/** What a project needs of others and others need of it: by when, for when it is promised, and what slips. */
import { Anchor, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { needAnswerSchema, needSchema } from '#domain/project/needs/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day } from '../../shared/format.ts';
import { ProjectSelect } from '../../shared/forms/ProjectSelect.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { rich, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

interface OfProject {
  readonly project: ProjectView;
}

type Need = NonNullable<ProjectView['needs']>[number];

export function Needs({ project }: OfProject) {
  const { needs = [], gives = [], actions } = project;
  if (needs.length === 0 && gives.length === 0 && !actions.includes('state-need')) return null;
  return (
    <Section id="needs" title={t('Needs of and for other projects')}>
      <Stack gap="sm">
        {needs.length > 0 && <Table project={project} rows={needs} of={t('What it needs')} act={drop} />}
        {gives.length > 0 && <Table project={project} rows={gives} of={t('What others need of it')} act={answer} />}
        {needs.length + gives.length === 0 && (
          <Text c="dimmed">
            {rich('No need is stated between it and another project. {page} also show what registers say.', {
              page: (
                <Anchor component={Link} to="/projects?as=dependencies" underline="always">
                  {t('The dependencies of the portfolio')}
                </Anchor>
              ),
            })}
          </Text>
        )}
        <Group className="no-print">
          <StateNeed project={project} />
        </Group>
      </Stack>
    </Section>
  );
}

type Act = (project: ProjectView, need: Need) => ReactNode;
const drop: Act = (project, need) => project.actions.includes('drop-need') && <DropNeed project={project} need={need} />;
const answer: Act = (project, need) =>
  project.actions.includes('answer-need') && <AnswerNeed key={`${need.project} ${need.need}`} project={project} need={need} />;

interface TableProps extends OfProject {
  readonly rows: readonly Need[];
  readonly of: string;
  readonly act: Act;
}

function Table({ project, rows, of, act }: TableProps) {
  const columns: readonly Column<Need>[] = [
    { label: t('What'), show: ({ what }) => <bdi>{what}</bdi>, data: ({ what }) => what },
    {
      label: t('Project'),
      show: ({ project: other, title }) => (
        <Anchor component={Link} to={`/projects/${other}`}>
          <bdi>{title}</bdi>
        </Anchor>
      ),
      data: ({ title }) => title,
    },
    { label: t('Needed by'), show: ({ by }) => day(by), data: ({ by }) => by },
    {
      label: t('Promised for'),
      show: ({ promised }) => (promised ? day(promised) : t('not yet')),
      data: ({ promised }) => promised ?? '',
    },
    { label: t('Standing'), show: need => <Standing need={need} />, data: standing },
    { label: t('Act'), show: need => act(project, need) },
  ];
  return (
    <>
      <Group className="no-print">
        <Text fw={600}>{of}</Text>
        <TableFiles name={of} columns={columns} rows={rows} of={of} />
      </Group>
      <DataTable caption={of} columns={columns} rows={rows} keyOf={({ project: other, need }) => `${other} ${need}`} />
    </>
  );
}

function standing({ delivered, slips, promised }: Need): string {
  if (delivered !== undefined) return t('Delivered {delivered}', { delivered: day(delivered) });
  if (slips !== undefined) return t('Slips: {slips}', { slips });
  return promised === undefined ? t('Waits for a promise') : t('In time');
}

function Standing({ need }: { readonly need: Need }) {
  return <Tag tone={need.delivered ? 'good' : need.slips ? 'bad' : 'plain'}>{standing(need)}</Tag>;
}

function DropNeed({ project, need }: OfProject & { readonly need: Need }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" aria-label={t('Drop: {what}', { what: need.what })} onClick={open}>
        {t('Drop')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('No longer needed?')}
        closeLabel={t('Close without dropping it')}
        label={t('Why?')}
        missing={t('Say why: it is kept for ever.')}
        act={t('Drop it')}
        path={`/v1/projects/${project.id}/needs/removal`}
        bodyOf={reason => ({ need: need.need, reason })}
      >
        <Text className="clip">
          {rich('{what}, of {title}', { what: <bdi>{need.what}</bdi>, title: <bdi>{need.title}</bdi> })}
        </Text>
      </ReasonDialog>
    </>
  );
}

function AnswerNeed({ project, need }: OfProject & { readonly need: Need }) {
  return (
    <ActDialog
      offered
      label={t('Answer')}
      about={need.what}
      title={t('When does it come?')}
      closeLabel={t('Close without an answer')}
    >
      {close => <AnswerForm project={project} need={need} close={close} />}
    </ActDialog>
  );
}

function AnswerForm({ project, need, close }: OfProject & { readonly need: Need; readonly close: () => void }) {
  const send = useSend();
  const form = useSchemaForm({
    draft: { none: 'A choice and a day.' },
    start: { kind: 'promised', on: need.promised ?? '' },
    schema: needAnswerSchema,
    bodyOf: ({ kind, on }) => ({
      project: need.project,
      need: need.need,
      ...(kind === 'delivered' ? { delivered: on } : { promised: on }),
    }),
    refusal: send.error,
  });
  const { errors, getInputProps } = form;
  return (
    <>
      <Text className="clip">
        {rich('{title} needs {what} by {by}.', {
          title: <bdi>{need.title}</bdi>,
          what: <bdi>{need.what}</bdi>,
          by: day(need.by),
        })}
      </Text>
      <NativeSelect
        label={t('Answer')}
        data={[
          { value: 'promised', label: t('We promise it for a day') },
          { value: 'delivered', label: t('It was delivered') },
        ]}
        {...getInputProps('kind')}
      />
      <TypedDayInput label={t('Day')} {...getInputProps('on')} error={errors.promised ?? errors.delivered} />
      <DialogFooter form={form} send={send} path={`/v1/projects/${project.id}/needs/answer`} act={t('Say so')} close={close} />
    </>
  );
}

function StateNeed({ project }: OfProject) {
  return (
    <ActDialog
      offered={project.actions.includes('state-need')}
      label={t('State a need')}
      title={t('What does it need of another project?')}
      closeLabel={t('Close without a need')}
    >
      {close => <NeedForm project={project} close={close} />}
    </ActDialog>
  );
}

function NeedForm({ project, close }: OfProject & { readonly close: () => void }) {
  const draft = useDraft({ form: 'need', subject: project.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { project: '', what: '', by: '' },
    schema: needSchema,
    bodyOf: ({ project: other, what, by }) => ({ project: other, what: what.trim(), by }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <ProjectSelect
        label={t('Of which project?')}
        placeholder={t('Choose a project')}
        status="active"
        without={project.id}
        {...getInputProps('project')}
        error={errors.project && values.project === '' ? t('Choose the project that gives it.') : errors.project}
      />
      <TextInput label={t('What is needed?')} maxLength={200} {...getInputProps('what')} error={errors.what} />
      <TypedDayInput label={t('By when?')} {...getInputProps('by')} error={errors.by} />
      <Text size="sm">{t('When it comes later than that, both projects get an alert.')}</Text>
      <DialogFooter form={form} send={send} path={`/v1/projects/${project.id}/needs`} act={t('State it')} close={close} />
    </>
  );
}
