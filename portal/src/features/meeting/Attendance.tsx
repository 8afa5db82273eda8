/** Who is there: said by the keepers while the meeting is open, one choice a person. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MeetingView } from '#api/answers/meetings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { attendanceLabels, meetingPath } from './words.ts';

type As = keyof typeof attendanceLabels;
const choices = Object.entries(attendanceLabels).map(([value, label]) => ({ value, label }));

export function Attendance({ meeting }: { meeting: MeetingView }) {
  const { nameOf } = useCurrentUser();
  const { attendance, offered } = meeting;
  if (offered.includes('run')) return <AttendanceForm key={meeting.id} meeting={meeting} />;
  return (
    <Section id="attendance" title={t('Who is there')}>
      {attendance.length === 0 && <Text>{t('It has not been said yet.')}</Text>}
      <ul>
        {attendance.map(({ person, as }) => (
          <li key={person}>
            <bdi>{nameOf(person)}</bdi>: {attendanceLabels[as]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AttendanceForm({ meeting }: { meeting: MeetingView }) {
  const { nameOf } = useCurrentUser();
  const send = useSend();
  const people = [...new Set([...meeting.attendees, meeting.chair, ...meeting.attendance.map(({ person }) => person)])];
  const before = new Map(meeting.attendance.map(({ person, as }) => [person, as]));
  const [said, setSaid] = useState<Readonly<Record<string, As>>>({});
  const asOf = (person: string): As => said[person] ?? before.get(person) ?? 'present';
  const keep = () =>
    send.mutate({
      path: meetingPath(meeting.id, 'attendance'),
      body: { people: people.map(person => ({ person, as: asOf(person) })) },
    });
  return (
    <Section id="attendance" title={t('Who is there')}>
      <Stack maw={480}>
        {people.map(person => (
          <NativeSelect
            key={person}
            label={isolated(nameOf(person))}
            data={choices}
            value={asOf(person)}
            onChange={event => setSaid({ ...said, [person]: event.currentTarget.value as As })}
          />
        ))}
        {send.error && <ErrorAlert error={send.error} />}
        <Group>
          <Button variant={meeting.attendance.length > 0 ? 'default' : 'filled'} loading={send.isPending} onClick={keep}>
            {t('Take attendance')}
          </Button>
          {meeting.attendance.length > 0 && <Text role="status">{t('It is taken.')}</Text>}
        </Group>
        <Text size="sm" c="dimmed">
          {t(
            'A chair records ballots of those alone whom somebody else has said to be there: the PMO or an administrator takes attendance, too.',
          )}
        </Text>
      </Stack>
    </Section>
  );
}
