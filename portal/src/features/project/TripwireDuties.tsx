/** What the tripwires of a project asked for: whose it is, by when, and how it was done; the stop that waits, and the one that came. */
import { Alert, Anchor, Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { dutyDoneSchema } from '#domain/project/tripwires/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day, moment } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { HowKnownFields } from '../../shared/forms/HowKnownFields.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';

type Duty = NonNullable<ProjectView['tripwireDuties']>[number];

interface OfProject {
  readonly project: ProjectView;
}

export function TripwireDuties({ project }: OfProject) {
  const { tripwireDuties: duties = [], held } = project;
  if (duties.length === 0) return null;
  return (
    <Section id="tripwires" title={t('What alerts ask for')}>
      {held && (
        <Alert variant="outline" color="red" title={t('Stopped until a board says go')}>
          <bdi>{held.reason}</bdi>
        </Alert>
      )}
      <ul className="plain-list">
        {duties.map(duty => (
          <li key={duty.duty}>
            <OneDuty project={project} duty={duty} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const endings = {
  recovered: t('The criterion passes again'),
  authorised: t('A board said go'),
  held: t('The project was put on hold'),
} as const;

function OneDuty({ project, duty }: OfProject & { readonly duty: Duty }) {
  const { office, nameOf } = useCurrentUser();
  const { what, name, due, done, ended, finish, found, waits } = duty;
  const owner = (id: string) => {
    if (id === 'pmo') return t('the PMO');
    const board = office.boards.find(entry => `chair:${entry.id}` === id);
    return board ? t('the chair of {name}', { name: board.name }) : nameOf(id);
  };
  return (
    <>
      <Group gap="xs">
        <Standing duty={duty} />
        <Text fw={600} className="clip">
          {what}
        </Text>
      </Group>
      <Text size="sm" className="clip">
        {rich('By {due}, of {owners}. Found {found}: {name}.', {
          due: day(due),
          owners: duty.owners.map(owner).join(', '),
          found: moment(found),
          name: <bdi>{name}</bdi>,
        })}{' '}
        {!done && !ended && !waits && t('Not asked for while the criterion fails less than that.')}
      </Text>
      {done && (
        <Text size="sm" className="clip">
          <bdi>{nameOf(done.by)}</bdi>, {moment(done.at)}: <bdi>{done.note}</bdi>{' '}
          {done.link !== undefined && (
            <Anchor href={done.link} rel="noreferrer noopener" target="_blank">
              {t('Evidence')}
            </Anchor>
          )}
        </Text>
      )}
      {ended && (
        <Text size="sm">
          {endings[ended.why]}, {moment(ended.at)}.
        </Text>
      )}
      <ActDialog
        offered={finish}
        label={t('Report as done')}
        about={what}
        title={t('Is it done?')}
        closeLabel={t('Close without reporting it')}
      >
        {close => <DoneForm project={project} duty={duty} close={close} />}
      </ActDialog>
    </>
  );
}

function Standing({ duty: { done, ended, otherwise, waits } }: { readonly duty: Duty }) {
  if (done) return <Tag tone="good">{t('Done')}</Tag>;
  if (ended) return <Tag tone={ended.why === 'held' ? 'bad' : 'plain'}>{ended.why === 'held' ? t('Stopped') : t('Over')}</Tag>;
  if (!waits) return <Tag tone="plain">{t('Rests')}</Tag>;
  return otherwise === 'hold' ? <Tag tone="bad">{t('Stops')}</Tag> : <Tag tone="warn">{t('Waits')}</Tag>;
}

function DoneForm({ project, duty, close }: OfProject & { readonly duty: Duty; readonly close: () => void }) {
  const draft = useDraft({ form: 'tripwire-duty', subject: `${project.id} ${duty.duty}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { note: '', link: '' },
    schema: dutyDoneSchema,
    bodyOf: ({ note, link }) => ({ note: note.trim(), ...(textIn(link) !== undefined && { link: textIn(link) }) }),
    refusal: send.error,
  });
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text className="clip">
        <bdi>{duty.what}</bdi>
      </Text>
      <HowKnownFields form={form} label={t('How was it done?')} />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/tripwire-duties/${duty.duty}/done`}
        act={t('Report it as done')}
        close={close}
      />
    </>
  );
}
