/** Changes by which their author gains a role or a seat, erasures and ends of legal holds: they wait here for a second person, who approves or refuses them. */
import { Card, Group, Stack, Text } from '@mantine/core';
import type { WaitingChanges } from '#api/answers/offices.ts';
import { changeKinds } from '#domain/office/changes/change.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useChanges } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, oneOf } from '../../shared/format.ts';
import { useOfficeInAddress } from '../../shared/office-in-address.ts';
import { Differences } from '../../shared/parts/Differences.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { rich, served, t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { ChangeAnswer, type Waiting } from './ChangeAnswer.tsx';
import { namesInChange } from './history-names.ts';

export function ChangesPage() {
  useOfficeInAddress();
  const { office } = useCurrentUser();
  const changes = useChanges(office);
  return (
    <Page
      title={t('Changes for a second person')}
      intro={t(
        'Nobody gives himself a role, a seat or a veto, and nobody alone has a person erased or a legal hold lifted: such a change counts only once another PMO or administrator has approved it.',
      )}
    >
      {office.actions.includes('see-changes') ? (
        <Answer of={changes} what={t('Reading the changes')}>
          {({ items, answered = [] }) => (
            <>
              <Section id="waiting" title={t('Waiting')}>
                {items.length === 0 && (
                  <Empty title={t('No change waits.')}>
                    {t('A change that needs a second person stands here until somebody has agreed or declined.')}
                  </Empty>
                )}
                <Stack component="ul" className="plain-list">
                  {items.map(change => (
                    <WaitingChange key={change.id} waiting={change} />
                  ))}
                </Stack>
              </Section>
              <Answered answered={answered} />
            </>
          )}
        </Answer>
      ) : (
        <NotInOffice
          whose={t('The PMO and administrators of the office decide on changes that wait; auditors see them.')}
          ask="pmo"
        />
      )}
    </Page>
  );
}

function WaitingChange({ waiting }: { waiting: Waiting }) {
  const { office, me, nameOf } = useCurrentUser();
  const { change, by, gains, at, actions, approvers = [], differences = [] } = waiting;
  const who = by === me.id ? t('You') : isolated(nameOf(by));
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Text fw={600} className="clip">
          {t('{who} asked for a change of {changeKinds}, {at}', {
            who,
            changeKinds: served(changeKinds[change.kind]),
            at: moment(at),
          })}
        </Text>
        <Text className="clip">
          {asksFor(change, nameOf) ?? t('{who} would gain {gains}.', { who, gains: gains.map(isolated).join(', ') })}
        </Text>
        <Prose quiet={change.reason === undefined}>
          {change.reason === undefined ? t('No reason was given.') : t('Why: {reason}', { reason: isolated(change.reason) })}
        </Prose>
        <Differences differences={differences} names={namesInChange(office, change)} caption={t('What would differ')} />
        {!actions.includes('approve') && approvers.length > 0 && (
          <Text className="clip">
            {t('It waits for {approvers}, who can approve it.', { approvers: oneOf(approvers.map(nameOf)) })}
          </Text>
        )}
        <Group>
          <ChangeAnswer waiting={waiting} />
        </Group>
      </Stack>
    </Card>
  );
}

/** What is done where nobody gains anything by it. */
function asksFor(change: Waiting['change'], nameOf: (id: string) => string): string | undefined {
  if (change.kind === 'hold')
    return t('The legal hold {hold} would be lifted: what it is on could be erased.', { hold: change.hold });
  if (change.kind !== 'erasure') return undefined;
  return t('{person} would be erased: name and address go, and only the id {person2} stays.', {
    person: isolated(nameOf(change.person)),
    person2: isolated(change.person),
  });
}

function Answered({ answered }: { answered: NonNullable<WaitingChanges['answered']> }) {
  const { me, nameOf } = useCurrentUser();
  if (answered.length === 0) return null;
  return (
    <Section id="answered" title={t('Answered lately')}>
      <ul className="plain-list">
        {answered.map(({ id, kind, by, approved, answeredBy, answeredAt, reason }) => (
          <li key={id}>
            <Group gap="xs">
              <Tag tone={approved ? 'good' : 'plain'}>
                {approved ? t('Approved') : by === answeredBy ? t('Taken back') : t('Refused')}
              </Tag>
              <Text className="clip">
                {by === me.id
                  ? rich('Your change of {changeKinds}, by {answeredBy}, {answeredAt}', {
                      changeKinds: served(changeKinds[kind]),
                      answeredBy: <bdi>{nameOf(answeredBy)}</bdi>,
                      answeredAt: moment(answeredAt),
                    })
                  : rich('{by}’s change of {changeKinds}, by {answeredBy}, {answeredAt}', {
                      by: isolated(nameOf(by)),
                      changeKinds: served(changeKinds[kind]),
                      answeredBy: <bdi>{nameOf(answeredBy)}</bdi>,
                      answeredAt: moment(answeredAt),
                    })}
              </Text>
            </Group>
            {reason !== undefined && <Prose quiet>{reason}</Prose>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
