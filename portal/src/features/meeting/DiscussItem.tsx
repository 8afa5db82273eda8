/** Records that an item was discussed, with a note for the minutes. What somebody else has written meanwhile is read before it is replaced. */
import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '#api/answers/meetings.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useKeptValues } from '../../shared/drafts/use-draft-of.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
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
  // A draft that was begun on another note has not read the one that stands there now.
  const [read, setRead] = useState(kept?.news.movedOn === undefined ? before : undefined);
  const overtaken = read !== before && note.trim() !== before;
  const client = useQueryClient();
  const send = useSend(draft);
  const keep = () => {
    const body = { ...(note.trim() !== '' && { note: note.trim() }), replaces: before };
    const path = meetingPath(meeting.id, `items/${item.id}/discuss`);
    // Refused because of a note that is not shown here yet: it is fetched.
    send.mutate({ path, body }, { onSuccess: close, onError: () => void client.invalidateQueries() });
  };
  const goOnWith = (text: string) => {
    draft.takesAsOf(stateOf(before));
    send.reset();
    setNote(text);
    setRead(before);
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
      {overtaken ? (
        <Overtaken item={item} both={() => goOnWith(bothOf(before, note, read ?? ''))} mine={() => goOnWith(note)} />
      ) : (
        send.error && <ErrorAlert error={send.error} />
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button loading={send.isPending} disabled={overtaken} onClick={keep}>
          {t('It was discussed')}
        </Button>
      </Group>
    </>
  );
}

/** Theirs, and below it what is new in mine: what both began with stands there once. */
function bothOf(theirs: string, mine: string, begun: string): string {
  const own = theirs.includes(begun) && mine.startsWith(begun) ? mine.slice(begun.length) : mine;
  return [theirs, own.trim()].filter(text => text !== '').join('\n\n');
}

interface OvertakenProps {
  readonly item: Item;
  readonly both: () => void;
  readonly mine: () => void;
}

/** What stands there now, and what becomes of it: nothing is lost before somebody has chosen. */
function Overtaken({ item, both, mine }: OvertakenProps) {
  const { nameOf } = useCurrentUser();
  const { note, by } = item.discussed ?? {};
  const name = by === undefined ? t('Somebody') : nameOf(by);
  return (
    <Alert variant="outline" color="yellow" role="alert" title={t('{name} has changed this note meanwhile', { name })}>
      {note === undefined ? <Text>{t('No note stands there any more.')}</Text> : <Prose>{note}</Prose>}
      <Group mt="xs">
        {note !== undefined && (
          <Button variant="default" size="xs" onClick={both}>
            {t('Put both together')}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={mine}>
          {t('Replace it with what I wrote')}
        </Button>
      </Group>
    </Alert>
  );
}
