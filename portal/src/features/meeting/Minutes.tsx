/** The minutes as they were made and frozen, the corrections beside them, and their approval. */
import { Anchor, Card, Group, Stack, Text, Textarea } from '@mantine/core';
import { Link } from 'react-router';
import type { MeetingView } from '#api/answers/meetings.ts';
import { correctMinutesSchema } from '#domain/meeting/minutes/commands.ts';
import type { NamedMatter, NamedMinutes } from '#domain/meeting/minutes/minutes.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day, moment } from '../../shared/format.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { commas, rich, served, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { attendanceLabels, kindLabels, meetingPath, outcomeLabel, pageOf } from './words.ts';

export function MinutesSection({ meeting, minutes }: { meeting: MeetingView; minutes: NamedMinutes }) {
  const { nameOf } = useCurrentUser();
  const { approved, stood, corrections, offered } = meeting;
  return (
    <Section
      id="minutes"
      title={t('Minutes')}
      actions={
        <ActDialog
          offered={offered.includes('correct')}
          label={t('Correct them')}
          title={t('Correct the minutes')}
          closeLabel={t('Close without correcting the minutes')}
        >
          {close => <CorrectForm meeting={meeting} close={close} />}
        </ActDialog>
      }
    >
      <Stack>
        <Text className="clip">
          {approved
            ? t('Approved {at} by the meeting that {by} led.', { at: moment(approved.at), by: nameOf(approved.by) })
            : stood
              ? t('They stand as they were made since {at}. {reason}', { at: moment(stood.at), reason: served(stood.reason) })
              : t(
                  'The next meeting approves them; until then they can be corrected. What no meeting has approved after 180 days stands as it is.',
                )}
        </Text>
        <Text className="clip">
          {rich('Opened {openedAt}, closed {closedAt}; {name} had the chair.', {
            openedAt: moment(minutes.openedAt),
            closedAt: moment(minutes.closedAt),
            name: <bdi>{minutes.chair.name}</bdi>,
          })}
        </Text>
        {minutes.attendance.length === 0 && <Text>{t('Nobody said who was there.')}</Text>}
        <ul>
          {minutes.attendance.map(({ person, name, as }) => (
            <li key={person}>
              <bdi>{name}</bdi>: {attendanceLabels[as]}
            </li>
          ))}
        </ul>
        <ol className="plain-list">
          {minutes.items.map((item, at) => (
            <MinutedItem key={item.id} item={item} at={at} />
          ))}
        </ol>
        {corrections.map(({ id, text, reason, by, at }) => (
          <Card key={id} withBorder padding="sm">
            <Text fw={600}>{t('Correction')}</Text>
            <Prose>{text}</Prose>
            <Text c="dimmed" size="sm" className="clip">
              <bdi>{nameOf(by)}</bdi>, {moment(at)}: <bdi>{reason}</bdi>
            </Text>
          </Card>
        ))}
        <Text c="dimmed" size="sm" className="clip">
          {t('SHA-256 {digest}', { digest: approved?.digest ?? minutes.digest })}
        </Text>
      </Stack>
    </Section>
  );
}

function MinutedItem({ item, at }: { item: NamedMinutes['items'][number]; at: number }) {
  const to = pageOf(item);
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Text fw={600} className="clip">
          {at + 1}.{' '}
          {to === undefined ? (
            <bdi>{item.title}</bdi>
          ) : (
            <Anchor component={Link} to={to}>
              {item.title}
            </Anchor>
          )}
        </Text>
        {item.matter?.outcome !== undefined && <LabelTag label={outcomeLabel(item.matter.outcome)} />}
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {commas(kindLabels[item.kind], item.consent && t('by consent'), item.late && t('added after the agenda had closed'))}
        {item.about !== undefined && (
          <>
            : <bdi>{item.about}</bdi>
          </>
        )}
      </Text>
      {item.note !== undefined && <Prose>{item.note}</Prose>}
      {item.matter && <Matter matter={item.matter} />}
    </Card>
  );
}

function Matter({ matter }: { matter: NamedMatter }) {
  const { why, ballots, questions, conditions, hidden, outcome } = matter;
  return (
    <Stack gap={4} mt="xs">
      {outcome === undefined && <Text size="sm">{t('Not decided when the meeting was closed.')}</Text>}
      {why !== undefined && (
        <Text size="sm" className="clip">
          {served(why)}
        </Text>
      )}
      {hidden && <Text size="sm">{t('Its ballots are hidden.')}</Text>}
      <ul>
        {ballots.map(({ member, by, choice, reason }) => (
          <li key={member.id}>
            {by ? (
              rich('{member} by {name}', { member: <bdi>{member.name}</bdi>, name: <bdi>{by.name}</bdi> })
            ) : (
              <bdi>{member.name}</bdi>
            )}
            : {outcomeLabel(choice)[0]}
            {reason !== undefined && (
              <>
                {'. '}
                <bdi>{reason}</bdi>
              </>
            )}
          </li>
        ))}
        {questions.map(({ by, text, answer }) => (
          <li key={`${by.id} ${text}`}>
            {rich('{name} asked: {text} {what}', {
              name: <bdi>{by.name}</bdi>,
              text: <bdi>{text}</bdi>,
              what: answer === undefined ? t('Not answered yet.') : <bdi>{answer}</bdi>,
            })}
          </li>
        ))}
        {conditions.map(({ text, due }) => (
          <li key={`${due} ${text}`}>{rich('Condition until {due}: {text}', { due: day(due), text: <bdi>{text}</bdi> })}</li>
        ))}
      </ul>
    </Stack>
  );
}

function CorrectForm({ meeting, close }: { meeting: MeetingView; close: () => void }) {
  const draft = useDraft({ form: 'minutes-correction', subject: meeting.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { text: '', reason: '' },
    schema: correctMinutesSchema,
    bodyOf: ({ text, reason }) => ({ text: text.trim(), reason: reason.trim() }),
    refusal: send.error,
  });
  const { getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {t('What was made stays as it is; your correction stands beside it, and everybody who was invited is told.')}
      </Text>
      <Textarea label={t('What is right')} autosize minRows={2} maxLength={2000} {...getInputProps('text')} />
      <Textarea label={t('Why')} autosize minRows={2} maxLength={2000} {...getInputProps('reason')} />
      <DialogFooter
        form={form}
        send={send}
        path={meetingPath(meeting.id, 'minutes/corrections')}
        act={t('Correct them')}
        close={close}
      />
    </>
  );
}
