/** What the keepers of a meeting do with it as a whole: move it, cancel it, open it, close it with its minutes. */
import { MultiSelect, Text, TextInput } from '@mantine/core';
import type { MeetingView } from '#api/answers/meetings.ts';
import { moveMeetingSchema } from '#domain/meeting/planning/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput, TypedTimeInput } from '../../shared/forms/TypedDayInput.tsx';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';
import { meetingPath } from './words.ts';

export function MeetingActs({ meeting }: { meeting: MeetingView }) {
  const { offered, id, attendance } = meeting;
  return (
    <>
      <OfferedDialog offered={offered.includes('open')} label={t('Open the meeting')} primary>
        {state => (
          <ConfirmDialog
            {...state}
            title={t('Open this meeting?')}
            closeLabel={t('Do not open it yet')}
            act={t('Open it')}
            path={meetingPath(id, 'open')}
            body={{}}
          >
            <Text>{t('From now on attendance, notes and actions are kept. Its day can no longer be moved.')}</Text>
          </ConfirmDialog>
        )}
      </OfferedDialog>
      <OfferedDialog offered={offered.includes('close')} label={t('Close the meeting')} primary={attendance.length > 0}>
        {state => (
          <ConfirmDialog
            {...state}
            title={t('Close this meeting?')}
            closeLabel={t('Keep the meeting open')}
            act={t('Close it and make the minutes')}
            path={meetingPath(id, 'close')}
            body={{}}
          >
            <Text>
              {t('The minutes are made from attendance, notes, ballots with their reasons, questions and actions, and frozen.')}
            </Text>
          </ConfirmDialog>
        )}
      </OfferedDialog>
      <ActDialog
        offered={offered.includes('move')}
        label={t('Move it')}
        title={t('Move this meeting?')}
        closeLabel={t('Close without moving the meeting')}
      >
        {close => <MoveForm meeting={meeting} close={close} />}
      </ActDialog>
      <OfferedDialog small offered={offered.includes('cancel')} label={t('Cancel it')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('Cancel this meeting?')}
            closeLabel={t('Keep the meeting')}
            label={t('Why does it not take place?')}
            missing={t('Say why: everybody who is invited is told.')}
            act={t('Cancel the meeting')}
            color="red"
            path={meetingPath(id, 'cancel')}
            bodyOf={reason => ({ reason })}
          >
            <Text>{t('What waits for the board goes on waiting there.')}</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </>
  );
}

function MoveForm({ meeting, close }: { meeting: MeetingView; close: () => void }) {
  const draft = useDraft({
    form: 'meeting-move',
    subject: meeting.id,
    of: stateOf([meeting.attendees, meeting.place, meeting.link]),
    movedOn: changedMeanwhile,
  });
  const send = useSend(draft);
  const { office, nameOf } = useCurrentUser();
  const form = useSchemaForm({
    draft,
    start: {
      attendees: meeting.attendees as readonly string[],
      day: '',
      time: '',
      place: meeting.place ?? '',
      link: meeting.link ?? '',
      reason: '',
    },
    schema: moveMeetingSchema,
    bodyOf: ({ day, time, place, link, attendees, reason }) => ({
      attendees,
      ...{ day: textIn(day), time: textIn(time), place: textIn(place), link: textIn(link) },
      reason: reason.trim(),
    }),
    refusal: send.error,
  });
  const { getInputProps } = form;
  const people = [...new Set([...meeting.attendees, ...office.people.map(({ id }) => id)])];
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">{t('What you leave empty stays as it is.')}</Text>
      <TypedDayInput label={t('New day (optional)')} {...getInputProps('day')} />
      <TypedTimeInput label={t('New time (optional)')} description={t('With the day')} {...getInputProps('time')} />
      <TextInput
        label={t('{of, select, meeting {Place} other {Place}}', { of: 'meeting' })}
        maxLength={200}
        {...getInputProps('place')}
      />
      <TextInput label={t('Link to join')} maxLength={500} {...getInputProps('link')} />
      <MultiSelect
        label={t('Invited')}
        description={t('Whoever you take out is told, and the meeting leaves their calendar.')}
        searchable
        data={people.map(id => ({ value: id, label: nameOf(id) }))}
        {...getInputProps('attendees')}
      />
      <ReasonField
        form={form}
        description={t('Everybody who is invited is told.')}
        missing={t('Say why: everybody who is invited is told.')}
      />
      <DialogFooter form={form} send={send} path={meetingPath(meeting.id, 'move')} act={t('Move the meeting')} close={close} />
    </>
  );
}
