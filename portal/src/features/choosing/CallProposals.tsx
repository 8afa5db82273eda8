/** The proposals of a call, the reader's own first, and those that came too late for it. */
import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CallView } from '#api/answers/calls.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { sentences, t } from '../../shared/text.ts';
import { pathOfAssessment } from '../../shared/ui/AssessmentCard.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { FirstRows } from './FirstRows.tsx';
import { JoinCall, LeaveCall } from './JoinCall.tsx';
import { proposalStanding } from './words.ts';

/** Proposals that are shown at first. */
const mostProposals = 30;

/** The reader's own first, then the best scores, then in the order in which they joined. */
function inOrder(proposals: CallView['proposals']): CallView['proposals'] {
  const scoreOf = ({ assessed }: CallView['proposals'][number]) => assessed?.score ?? Number.NEGATIVE_INFINITY;
  return proposals.toSorted((left, right) => Number(right.yours) - Number(left.yours) || scoreOf(right) - scoreOf(left) || 0);
}

export function CallProposals({ call }: { call: CallView }) {
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
