/** The agenda: what each item comes to now, its order, what else waits, and the ticks by which a member agrees to consent items. */
import { Anchor, Button, Card, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MeetingView } from '#api/answers/meetings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { Consent } from './Consent.tsx';
import { type ConsentMarks, useConsentMarks } from './consent-marks.ts';
import { DiscussItem } from './DiscussItem.tsx';
import { RecordBallot } from './RecordBallot.tsx';
import { closingLine, type Item, kindLabels, meetingPath, pageOf, standingOf } from './words.ts';

export function Agenda({ meeting }: { meeting: MeetingView }) {
  const { agenda, suggested, offered } = meeting;
  const closing = closingLine(meeting);
  const marks = useConsentMarks(meeting);
  return (
    <Section id="agenda" title={t('Agenda ({agenda})', { agenda: agenda.length })}>
      <Stack>
        <Consent meeting={meeting} />
        {closing !== undefined && <Text size="sm">{closing}</Text>}
        {agenda.length === 0 && <Text>{t('Nothing is on the agenda yet.')}</Text>}
        <ol className="plain-list">
          {agenda.map((item, at) => (
            <ItemCard key={item.id} meeting={meeting} item={item} at={at} marks={marks} />
          ))}
        </ol>
        {marks.error && <ErrorAlert error={marks.error} />}
        {suggested.length > 0 && <Suggested meeting={meeting} />}
        {offered.includes('add-items') && <FreeItem meeting={meeting} />}
      </Stack>
    </Section>
  );
}

interface ItemProps {
  readonly meeting: MeetingView;
  readonly item: Item;
  readonly at: number;
  readonly marks: ConsentMarks;
}

function ItemCard({ meeting, item, at, marks }: ItemProps) {
  const to = pageOf(item);
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Text fw={600} className="clip">
          {at + 1}. {to === undefined ? <bdi>{item.title}</bdi> : <TitleLink to={to} title={item.title} />}
        </Text>
        <Group gap="xs">
          {item.consent && <Tag tone="calm">{t('Consent')}</Tag>}
          {item.late && <Tag tone="warn">{t('Added late')}</Tag>}
          <LabelTag label={standingOf(item)} />
        </Group>
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {kindLabels[item.kind]}
        {item.about !== undefined && (
          <>
            : <bdi>{item.about}</bdi>
          </>
        )}
      </Text>
      {item.discussed && <Prose quiet>{item.discussed.note ?? t('Discussed.')}</Prose>}
      <ItemActs meeting={meeting} item={item} at={at} marks={marks} />
    </Card>
  );
}

function TitleLink({ to, title }: { to: string; title: string }) {
  return (
    <Anchor component={Link} to={to}>
      {title}
    </Anchor>
  );
}

function ItemActs({ meeting, item, at, marks }: ItemProps) {
  const send = useSend();
  const { id, agenda, offered } = meeting;
  const keeps = offered.includes('keep-agenda');
  const mayMark = offered.includes('mark-consent') && item.standing?.open === true;
  const post = (act: string, body: object) => send.mutate({ path: meetingPath(id, act), body });
  const up = () => {
    const ids = agenda.map(entry => entry.id);
    ids.splice(at - 1, 2, item.id, ids[at - 1] ?? '');
    post('order', { items: ids });
  };
  const records = (item.standing?.mayRecordFor ?? []).length > 0;
  if (!keeps && !mayMark && !records && !offered.includes('run')) return null;
  return (
    <Stack gap={4} mt="xs" className="no-print">
      <Group gap="xs">
        {mayMark && (
          <Checkbox
            label={t('By consent')}
            checked={marks.has(item)}
            disabled={marks.isPending}
            onChange={event => marks.mark(item, event.currentTarget.checked)}
          />
        )}
        {offered.includes('run') && <DiscussItem meeting={meeting} item={item} />}
        {records && <RecordBallot meeting={meeting} item={item} />}
        {keeps && at > 0 && (
          <Button size="xs" variant="default" aria-label={t('Move up: {title}', { title: isolated(item.title) })} onClick={up}>
            {t('Up')}
          </Button>
        )}
        {keeps && !item.discussed && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('Take off: {title}', { title: isolated(item.title) })}
            onClick={() => post(`items/${item.id}/remove`, {})}
          >
            {t('Take off')}
          </Button>
        )}
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function Suggested({ meeting: { id, suggested } }: { meeting: MeetingView }) {
  const send = useSend();
  const add = (matters: readonly string[]) => send.mutate({ path: meetingPath(id, 'items'), body: { matters } });
  return (
    <Stack gap="xs" className="no-print">
      <Text fw={600}>{t('Waits for this board and is not on the agenda')}</Text>
      <ul className="plain-list">
        {suggested.map(matter => (
          <li key={matter.ref}>
            <Group justify="space-between" gap="xs">
              <Text className="clip">
                {kindLabels[matter.kind]}: <bdi>{matter.title}</bdi>
              </Text>
              <Button
                size="xs"
                variant="default"
                aria-label={t('Put on: {title}', { title: isolated(matter.title) })}
                onClick={() => add([matter.ref])}
              >
                {t('Put on')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {suggested.length > 1 && (
        <Group>
          <Button size="xs" onClick={() => add(suggested.map(({ ref }) => ref))}>
            {t('Put all {suggested} on the agenda', { suggested: suggested.length })}
          </Button>
        </Group>
      )}
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function FreeItem({ meeting: { id } }: { meeting: MeetingView }) {
  const send = useSend();
  const [title, setTitle] = useState('');
  const add = () => {
    const body = { free: [{ title: title.trim() }] };
    if (title.trim() !== '') send.mutate({ path: meetingPath(id, 'items'), body }, { onSuccess: () => setTitle('') });
  };
  return (
    <Stack gap="xs" className="no-print">
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('Another item')}
          style={{ flex: '1 1 12rem' }}
          maxLength={200}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <Button variant="default" loading={send.isPending} onClick={add}>
          {t('Add it')}
        </Button>
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}
