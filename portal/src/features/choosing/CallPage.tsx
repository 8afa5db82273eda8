/** One call: what it waits for and on whom, its days, its proposals, its panels, and what the PMO may do. */
import { Alert, Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { CallView } from '#api/answers/calls.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCall } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment, money, number } from '../../shared/format.ts';
import { modelName } from '../../shared/model-name.ts';
import { sentences, t } from '../../shared/text.ts';
import { pathOfAssessment } from '../../shared/ui/AssessmentCard.tsx';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { CallActs } from './CallActs.tsx';
import { FirstRows } from './FirstRows.tsx';
import { JoinCall, LeaveCall } from './JoinCall.tsx';
import { bottomLineOf, callStatusLabels, daysOf, missingRatings, proposalStanding } from './words.ts';

export function CallPage() {
  const { id = '' } = useParams();
  return (
    <Answer of={useCall(id)} what={t('Reading the call')}>
      {call => <Call key={id} call={call} />}
    </Answer>
  );
}

function Call({ call }: { call: CallView }) {
  const { nameOf, office } = useCurrentUser();
  const isRated = call.proposals.some(({ assessed }) => assessed !== undefined);
  const mayChoose = call.status === 'ranked' && office.id === call.office && office.actions.includes('open-selection');
  return (
    <Page
      title={call.name}
      intro={<LabelTag label={callStatusLabels[call.status]} />}
      actions={
        <>
          {isRated && (
            <LinkButton to={`/calls/${call.id}/ranking`} {...(call.status !== 'ranked' && { variant: 'default' })}>
              {t('Ranking')}
            </LinkButton>
          )}
          {mayChoose && <LinkButton to={`/selections/new?call=${call.id}`}>{t('Begin a selection')}</LinkButton>}
          {call.selection !== undefined && (
            <LinkButton to={`/selections/${call.selection}`} variant="default">
              {t('What the board chose')}
            </LinkButton>
          )}
          <CallActs call={call} />
        </>
      }
    >
      <Alert variant="outline" role="status" title={t('Where it stands')}>
        {bottomLineOf(call, nameOf)}
      </Alert>
      <Days call={call} />
      <Section id="question" title={t('What is asked for')}>
        <Prose>{call.question}</Prose>
      </Section>
      <Proposals call={call} />
      <Panels call={call} />
      <Terms call={call} />
    </Page>
  );
}

function Days({ call }: { call: CallView }) {
  const days = daysOf(call);
  const next = days.find(({ at }) => at > call.now);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={t('Days of the call')} tabIndex={0}>
      <ol className="track">
        {days.map(entry => (
          <li
            key={`${entry.what} ${entry.at}`}
            data-done={entry.at <= call.now}
            aria-current={entry === next ? 'step' : undefined}
          >
            <bdi>{entry.what}</bdi>
            <Text size="sm">{entry.isDay ? day(entry.at) : moment(entry.at)}</Text>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Proposals that are shown at first. */
const mostProposals = 30;

/** The reader's own first, then the best scores, then in the order in which they joined. */
function inOrder(proposals: CallView['proposals']): CallView['proposals'] {
  const scoreOf = ({ assessed }: CallView['proposals'][number]) => assessed?.score ?? Number.NEGATIVE_INFINITY;
  return proposals.toSorted((left, right) => Number(right.yours) - Number(left.yours) || scoreOf(right) - scoreOf(left) || 0);
}

function Proposals({ call }: { call: CallView }) {
  const own = inOrder(call.proposals);
  return (
    <Section
      id="proposals"
      title={t('Proposals ({proposals})', { proposals: call.proposals.length })}
      actions={<JoinCall call={call} />}
    >
      {own.length === 0 && <Text>{t('None has joined yet.')}</Text>}
      <FirstRows rows={own} most={mostProposals} what={t('proposals')}>
        {rows => (
          <ul className="plain-list">
            {rows.map(proposal => (
              <ProposalCard key={proposal.project} call={call} proposal={proposal} />
            ))}
          </ul>
        )}
      </FirstRows>
      {call.waiting.length > 0 && <Waiting call={call} />}
    </Section>
  );
}

function ProposalCard({ call, proposal }: { call: CallView; proposal: CallView['proposals'][number] }) {
  const { nameOf } = useCurrentUser();
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/projects/${proposal.project}`} fw={600} className="clip">
          {proposal.title}
        </Anchor>
        <LabelTag label={proposalStanding(proposal)} />
      </Group>
      <Group justify="space-between" gap="xs">
        <Text c="dimmed" size="sm" className="clip">
          {sentences(
            proposal.yours && t('Yours.'),
            t('Revision {revision}, brought in by {by} {at}.', {
              revision: proposal.revision,
              by: isolated(nameOf(proposal.by)),
              at: moment(proposal.at),
            }),
          )}
        </Text>
        <Group gap="xs">
          {proposal.assessment !== undefined && (
            <Anchor
              component={Link}
              to={pathOfAssessment(proposal.assessment)}
              aria-label={t('Assessment of {title}', { title: isolated(proposal.title) })}
            >
              {t('Assessment')}
            </Anchor>
          )}
          <LeaveCall call={call.id} entry={proposal} />
        </Group>
      </Group>
    </Card>
  );
}

function Waiting({ call }: { call: CallView }) {
  return (
    <Stack gap="xs" mt="md">
      <Text fw={600}>{t('Came too late, and wait for the next call')}</Text>
      <ul className="plain-list">
        {call.waiting.map(entry => (
          <li key={entry.project}>
            <Group justify="space-between" gap="xs">
              <Anchor component={Link} to={`/projects/${entry.project}`} className="clip">
                {entry.title}
              </Anchor>
              <LeaveCall call={call.id} entry={entry} />
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Panels({ call }: { call: CallView }) {
  const { nameOf } = useCurrentUser();
  const missing = new Map(missingRatings(call));
  const isAsked = call.proposals.some(({ assessment }) => assessment !== undefined);
  const standing = (person: string) => {
    const count = missing.get(person) ?? 0;
    if (!isAsked) return '';
    return `: ${count === 0 ? t('nothing waits') : t('{count} to rate', { count })}`;
  };
  return (
    <Section id="panels" title={t('Who rates')}>
      <ul className="plain-list">
        {call.panels.map(({ category, assessors }) => (
          <li key={category ?? ''}>
            <Text fw={600} className="clip">
              {category ?? (call.panels.length === 1 ? t('All proposals') : t('All other proposals'))}
            </Text>
            <ul>
              {assessors.map(person => (
                <li key={person}>
                  <bdi>{nameOf(person)}</bdi>
                  {standing(person)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Terms({ call }: { call: CallView }) {
  const { budgets, people, currency, model, dimensions, by } = call;
  const { nameOf } = useCurrentUser();
  return (
    <Section id="terms" title={t('Terms')}>
      <DefinitionList
        items={[
          [
            t('Scoring model'),
            t('{name}, version {version}, frozen when it opened', { name: modelName(model), version: model.version }),
          ],
          [t('Rated'), dimensions.map(({ name }) => isolated(name)).join(', ')],
          [t('Days for a talk'), call.talkDays],
          [t('Opened by'), nameOf(by)],
          ...budgets.map(({ year, amount }) => [t('Budget {year}', { year }), money(amount, currency)] as const),
          ...people.map(
            ({ role, quarter, tenths }) =>
              [`${role}, ${quarter}`, t('{number} full time', { number: number(tenths / 10) })] as const,
          ),
        ]}
      />
    </Section>
  );
}
