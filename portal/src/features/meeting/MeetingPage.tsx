/** One meeting, from its agenda to its minutes: what waits, what each item comes to, who is there, what was agreed, and what the reader may do. */
import { Anchor, Text } from '@mantine/core';
import { useParams } from 'react-router';
import type { MeetingView } from '#api/answers/meetings.ts';
import { useMeeting } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { ExportHistory } from '../../shared/parts/ExportHistory.tsx';
import { rich, t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { Agenda } from './Agenda.tsx';
import { Agreed } from './Agreed.tsx';
import { Attendance } from './Attendance.tsx';
import { MeetingActs } from './MeetingActs.tsx';
import { MinutesSection } from './Minutes.tsx';
import { ToApprove } from './ToApprove.tsx';
import { usePack } from './use-pack.ts';
import { meetingStatusLabels, pageOf, whenOf } from './words.ts';

export function MeetingPage() {
  const { id = '' } = useParams();
  return (
    <Answer of={useMeeting(id)} what={t('Reading the meeting')}>
      {meeting => <Meeting key={id} meeting={meeting} />}
    </Answer>
  );
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const { name, status, cancelled, minutes, agenda } = meeting;
  const pack = usePack(meeting);
  return (
    <Page
      title={name}
      intro={<LabelTag label={meetingStatusLabels[status]} />}
      actions={
        <>
          {agenda.some(item => pageOf(item) !== undefined) && pack.button}
          <MeetingActs meeting={meeting} />
        </>
      }
    >
      {pack.message}
      {cancelled && (
        <Text role="status">
          {rich('It does not take place, since {at}: {reason}', {
            at: moment(cancelled.at),
            reason: <bdi>{cancelled.reason}</bdi>,
          })}
        </Text>
      )}
      <About meeting={meeting} />
      <ToApprove meeting={meeting} />
      {minutes ? <MinutesSection meeting={meeting} minutes={minutes} /> : <Agenda meeting={meeting} />}
      {status === 'open' && <Attendance meeting={meeting} />}
      <Agreed meeting={meeting} />
      <Section id="record" title={t('Record')} onPaper={false}>
        <Text mb="xs">
          {t(
            'Everything that happened to this meeting and to the rounds and selections on its agenda, as a file that verifies without Tollgate.',
          )}
        </Text>
        <ExportHistory path={`/v1/meetings/${encodeURIComponent(meeting.id)}/export`} file={`tollgate-meeting-${meeting.id}`} />
      </Section>
    </Page>
  );
}

function About({ meeting }: { meeting: MeetingView }) {
  const { nameOf } = useCurrentUser();
  const { board, place, link, chair, attendees, zone } = meeting;
  return (
    <Section id="about" title={t('When and where')}>
      <DefinitionList
        items={[
          [t('When'), whenOf(meeting)],
          [t('Board'), <bdi key="board">{board.name}</bdi>],
          place === undefined ? undefined : [t('Where'), <bdi key="place">{place}</bdi>],
          link === undefined
            ? undefined
            : [
                t('To join'),
                <Anchor key="link" href={link} target="_blank" rel="noreferrer noopener" className="clip">
                  {link}
                </Anchor>,
              ],
          [t('Chair'), <bdi key="chair">{nameOf(chair)}</bdi>],
          [t('Invited'), attendees.map(nameOf).join(', ')],
          [t('Clocks of the office'), zone],
        ]}
      />
    </Section>
  );
}
