/** What was agreed to be done: set while the meeting is open, done by the word of its owners. */
import { Card, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import type { MeetingView } from '#api/answers/meetings.ts';
import { setActionSchema } from '#domain/meeting/actions/commands.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { meetingPath } from './words.ts';

export function Agreed({ meeting }: { meeting: MeetingView }) {
  const { actions, offered } = meeting;
  if (actions.length === 0 && !offered.includes('run')) return null;
  return (
    <Section
      id="agreed"
      title={t('Agreed to be done ({actions})', { actions: actions.length })}
      actions={
        <ActDialog
          offered={offered.includes('run')}
          label={t('Add an action')}
          title={t('Who does what, until when?')}
          closeLabel={t('Close without an action')}
        >
          {close => <ActionForm meeting={meeting} close={close} />}
        </ActDialog>
      }
    >
      {actions.length === 0 && <Text>{t('Nothing yet.')}</Text>}
      <ul className="plain-list">
        {actions.map(action => (
          <ActionCard key={action.id} meeting={meeting} action={action} />
        ))}
      </ul>
    </Section>
  );
}

function ActionCard({ meeting, action }: { meeting: MeetingView; action: MeetingView['actions'][number] }) {
  const { nameOf } = useCurrentUser();
  const path = (act: string) => meetingPath(meeting.id, `actions/${action.id}/${act}`);
  const isOpen = !action.done && !action.dropped;
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Text className="clip">{action.what}</Text>
        {action.done && <Tag tone="good">{t('Done')}</Tag>}
        {action.dropped && <Tag>{t('Dropped')}</Tag>}
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {rich('{owner}, until {due}. {value}', {
          owner: <bdi>{nameOf(action.owner)}</bdi>,
          due: day(action.due),
          value: <bdi>{action.done?.word ?? action.dropped?.reason ?? ''}</bdi>,
        })}
      </Text>
      <Group gap="xs">
        <OfferedDialog
          small
          primary
          offered={action.youMayFinish}
          label={t('It is done')}
          spoken={t('It is done: {what}', { what: isolated(action.what) })}
        >
          {state => (
            <ReasonDialog
              {...state}
              title={t('This is done?')}
              closeLabel={t('Not yet')}
              label={t('How was it done?')}
              missing={t('Say in a sentence how it was done.')}
              act={t('It is done')}
              path={path('done')}
              bodyOf={word => ({ word })}
            >
              <Text className="clip">{action.what}</Text>
            </ReasonDialog>
          )}
        </OfferedDialog>
        <OfferedDialog
          small
          offered={isOpen && meeting.offered.includes('keep-actions')}
          label={t('Drop it')}
          spoken={t('Drop it: {what}', { what: isolated(action.what) })}
        >
          {state => (
            <ReasonDialog
              {...state}
              title={t('Drop this action?')}
              closeLabel={t('Keep the action')}
              label={t('Why is it no longer needed?')}
              missing={t('Say why it is no longer needed.')}
              act={t('Drop it')}
              path={path('drop')}
              bodyOf={reason => ({ reason })}
            >
              <Text className="clip">{action.what}</Text>
            </ReasonDialog>
          )}
        </OfferedDialog>
      </Group>
    </Card>
  );
}

function ActionForm({ meeting, close }: { meeting: MeetingView; close: () => void }) {
  const { office } = useCurrentUser();
  const draft = useDraft({ form: 'agreed-action', subject: meeting.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { what: '', owner: meeting.chair, due: '', item: '' },
    schema: setActionSchema,
    bodyOf: ({ what, owner, due, item }) => ({ what: what.trim(), owner, due, item: textIn(item) }),
    refusal: send.error,
  });
  const { getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Textarea label={t('What')} autosize minRows={2} maxLength={1000} {...getInputProps('what')} />
      <NativeSelect
        label={t('Who')}
        data={office.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...getInputProps('owner')}
      />
      <TypedDayInput label={t('Until')} {...getInputProps('due')} />
      <NativeSelect
        label={t('About (optional)')}
        data={[{ value: '', label: t('The whole') }, ...meeting.agenda.map(({ id, title }) => ({ value: id, label: title }))]}
        {...getInputProps('item')}
      />
      <DialogFooter form={form} send={send} path={meetingPath(meeting.id, 'actions')} act={t('Add the action')} close={close} />
    </>
  );
}
