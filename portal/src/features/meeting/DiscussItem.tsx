/** Records that an item was discussed, with a note for the minutes. */
import { Button, Group, Textarea } from '@mantine/core';
import type { MeetingView } from '#api/answers/meetings.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useKeptValues } from '../../shared/drafts/use-draft-of.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type Item, meetingPath } from './words.ts';

export function DiscussItem({ meeting, item }: { meeting: MeetingView; item: Item }) {
  return (
    <ActDialog
      offered
      label={item.discussed ? t('Change the note') : t('Note')}
      about={item.title}
      title={t('For the minutes')}
      closeLabel={t('Close without a note')}
    >
      {close => <Note meeting={meeting} item={item} close={close} />}
    </ActDialog>
  );
}

function Note({ meeting, item, close }: { meeting: MeetingView; item: Item; close: () => void }) {
  const before = item.discussed?.note ?? '';
  const subject = `${meeting.id} ${item.id}`;
  const of = { form: 'discussed', subject, of: stateOf(before), movedOn: changedMeanwhile };
  const { values: note, setValues: setNote, draft, kept } = useKeptValues(of, before);
  const send = useSend(draft);
  const keep = () => {
    const body = note.trim() === '' ? {} : { note: note.trim() };
    send.mutate({ path: meetingPath(meeting.id, `items/${item.id}/discuss`), body }, { onSuccess: close });
  };
  return (
    <>
      <DraftNotice draft={kept} />
      <Textarea
        label={t('What was said')}
        autosize
        minRows={3}
        maxLength={2000}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      {send.error && <ErrorAlert error={send.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button loading={send.isPending} onClick={keep}>
          {t('It was discussed')}
        </Button>
      </Group>
    </>
  );
}
