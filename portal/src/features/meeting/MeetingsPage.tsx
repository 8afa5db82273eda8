/** The meetings of the office's boards, the latest first, and what was agreed there and waits for the reader. */
import { Anchor, Card, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MeetingActionRow, MeetingRow } from '#api/answers/meetings.ts';
import { rowsOf, useMeetingActions, useMeetings } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day } from '../../shared/format.ts';
import { commas, rich, t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { meetingStatusLabels, whenOf } from './words.ts';

export function MeetingsPage() {
  const { office } = useCurrentUser();
  const [board, setBoard] = useState('');
  const meetings = useMeetings(office.id, board === '' ? undefined : board);
  const mayPlan = office.actions.includes('plan-meeting');
  return (
    <Page
      title={t('Meetings')}
      intro={t('What boards meet about, what they agreed, and their minutes.')}
      actions={mayPlan && <LinkButton to="/meetings/new">{t('Plan a meeting')}</LinkButton>}
    >
      <Agreed />
      {office.boards.length > 1 && (
        <NativeSelect
          label={t('Board')}
          maw={360}
          value={board}
          onChange={event => setBoard(event.currentTarget.value)}
          data={[{ value: '', label: t('All boards') }, ...office.boards.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Answer of={meetings} what={t('Reading the meetings')}>
        {data =>
          rowsOf(data).length > 0 ? (
            <Stack>
              <ul className="plain-list">
                {rowsOf(data).map(row => (
                  <MeetingCard key={row.id} row={row} />
                ))}
              </ul>
              {meetings.hasNextPage && <More of={meetings} shown={rowsOf(data).length} what={t('meetings')} />}
            </Stack>
          ) : (
            <Empty title={t('There is no meeting yet')}>
              {mayPlan
                ? t(
                    'A meeting gathers what waits for a board, and keeps what was said and agreed. Boards decide without one, too.',
                  )
                : t('The PMO, administrators and the chairs of boards plan meetings; whoever is invited is told by mail.')}
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}

const keyOf = ({ meeting, action }: MeetingActionRow) => `${meeting}/${action}`;

function Agreed() {
  const { office } = useCurrentUser();
  const actions = rowsOf(useMeetingActions(office.id).data, keyOf);
  if (actions.length === 0) return null;
  return (
    <Section id="agreed" title={t('Agreed, and yours to do')}>
      <ul className="plain-list">
        {actions.map(entry => (
          <Card key={keyOf(entry)} withBorder padding="sm" component="li">
            <Text className="clip">{entry.what}</Text>
            <Text c="dimmed" size="sm" className="clip">
              {rich('Until {due}. {meetingName}', {
                due: day(entry.due),
                meetingName: (
                  <Anchor component={Link} to={`/meetings/${entry.meeting}`}>
                    {entry.meetingName}
                  </Anchor>
                ),
              })}
            </Text>
          </Card>
        ))}
      </ul>
    </Section>
  );
}

function MeetingCard({ row }: { row: MeetingRow }) {
  const { office } = useCurrentUser();
  const board = office.boards.find(({ id }) => id === row.board)?.name ?? row.board;
  const items = row.items === 1 ? t('One item') : t('{items} items', { items: row.items });
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/meetings/${row.id}`} fw={600} className="clip">
          {row.name}
        </Anchor>
        <LabelTag label={meetingStatusLabels[row.status]} />
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {whenOf(row)}. <bdi>{board}</bdi>.{' '}
        {commas(
          items,
          row.consent > 0 && t('{consent} by consent', { consent: row.consent }),
          row.openActions > 0 && t('{openActions} to do', { openActions: row.openActions }),
        )}
        .
      </Text>
    </Card>
  );
}
