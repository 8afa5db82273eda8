/** A member's ticks for consent items, and what became of each: a ballot with its receipt, or why there is none. */
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Consented, MeetingView } from '#api/answers/meetings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraftText } from '../../shared/drafts/use-draft-of.ts';
import { ReasonText } from '../../shared/forms/WrittenField.tsx';
import { served, t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { meetingPath } from './words.ts';

export function Consent({ meeting }: { meeting: MeetingView }) {
  const { text: reason, setText: setReason, draft, kept } = useDraftText({ form: 'consent', subject: meeting.id });
  const send = useSend<Consented>(draft);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = meeting.agenda.filter(({ consent, standing }) => consent && standing?.youMayVote);
  const waiting = open.filter(({ standing }) => !standing?.youVoted);
  const answered = send.data && <Answers meeting={meeting} consented={send.data} />;
  if (waiting.length === 0) return answered ?? null;
  const ticked = chosen.filter(id => waiting.some(item => item.id === id));
  const agree = () => {
    const body = { items: ticked, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    send.mutate({ path: meetingPath(meeting.id, 'consent'), body }, { onSuccess: () => setChosen([]) });
  };
  return (
    <Stack gap="xs" className="no-print">
      <Checkbox.Group
        label={t('Agree to these together')}
        description={t('A ballot “Go” for each that you tick.')}
        value={[...chosen]}
        onChange={setChosen}
      >
        <Stack gap="xs" mt="xs">
          {waiting.map(item => (
            <Checkbox key={item.id} value={item.id} label={isolated(item.title)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DraftNotice draft={kept} />
      <ReasonText label={t('Reason (optional)')} minRows={1} text={reason} setText={setReason} />
      <Group gap="xs">
        <Button variant="default" onClick={() => setChosen(waiting.map(({ id }) => id))}>
          {t('Tick all {waiting}', { waiting: waiting.length })}
        </Button>
        <Button disabled={ticked.length === 0} loading={send.isPending} onClick={agree}>
          {t('{ticked, plural, one {Agree to one item} other {Agree to {ticked} items}}', { ticked: ticked.length })}
        </Button>
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
      {answered}
    </Stack>
  );
}

function Answers({ meeting, consented }: { meeting: MeetingView; consented: Consented }) {
  const titleOf = (id: string) => isolated(meeting.agenda.find(item => item.id === id)?.title ?? id);
  return (
    <Alert color="teal" variant="outline" role="status" title={t('Your ticks were answered one by one')}>
      <ul>
        {consented.items.map(({ item, taken, refused }) => (
          <li key={item}>
            <Text className="clip">
              {titleOf(item)}:{' '}
              {taken
                ? t('your ballot is recorded, entry {version} of its round.', { version: taken.version })
                : served(refused?.message)}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
