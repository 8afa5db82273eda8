/** What was agreed to be done: set while the meeting is open, done by the word of its owners. */
import { Card, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
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
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { meetingPath } from './words.ts';

export function Agreed({ meeting }: { meeting: MeetingView }) {
  const { actions, offered } = meeting;
  if (actions.length === 0 && !offered.includes('run')) return null;
  return (
    <Section
      id="agreed"
      title={`Agreed to be done (${actions.length})`}
      actions={
        <ActDialog
          offered={offered.includes('run')}
          label="Add an action"
          title="Who does what, until when?"
          closeLabel="Close without an action"
        >
          {close => <ActionForm meeting={meeting} close={close} />}
        </ActDialog>
      }
    >
      {actions.length === 0 && <Text>Nothing yet.</Text>}
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
        {action.done && <Tag tone="good">Done</Tag>}
        {action.dropped && <Tag>Dropped</Tag>}
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        <bdi>{nameOf(action.owner)}</bdi>, until {day(action.due)}. <bdi>{action.done?.word ?? action.dropped?.reason ?? ''}</bdi>
      </Text>
      <Group gap="xs">
        <OfferedDialog
          small
          primary
          offered={action.youMayFinish}
          label="It is done"
          spoken={`It is done: ${isolated(action.what)}`}
        >
          {state => (
            <ReasonDialog
              {...state}
              title="This is done?"
              closeLabel="Not yet"
              label="How was it done?"
              missing="Say in a sentence how it was done."
              act="It is done"
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
          label="Drop it"
          spoken={`Drop it: ${isolated(action.what)}`}
        >
          {state => (
            <ReasonDialog
              {...state}
              title="Drop this action?"
              closeLabel="Keep the action"
              label="Why is it no longer needed?"
              missing="Say why it is no longer needed."
              act="Drop it"
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
      <Textarea label="What" autosize minRows={2} maxLength={1000} {...getInputProps('what')} />
      <NativeSelect
        label="Who"
        data={office.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...getInputProps('owner')}
      />
      <TextInput type="date" label="Until" {...getInputProps('due')} />
      <NativeSelect
        label="About (optional)"
        data={[{ value: '', label: 'The whole' }, ...meeting.agenda.map(({ id, title }) => ({ value: id, label: title }))]}
        {...getInputProps('item')}
      />
      <DialogFooter form={form} send={send} path={meetingPath(meeting.id, 'actions')} act="Add the action" close={close} />
    </>
  );
}
