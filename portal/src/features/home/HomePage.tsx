/** Home, by role: what waits for me, what is late, what changed. */
import { Anchor, Group, SimpleGrid, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { AlertRow } from '#api/answers/lists.ts';
import { isolated } from '#domain/values/isolated.ts';
import { rowsOf, useAlerts, useInbox, useProjects } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { away, moment } from '../../shared/format.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { kindLabels, statusLabels } from '../../shared/labels.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { keyOf, WaitingCard } from '../../shared/ui/WaitingCard.tsx';

/** For administrators of an office that is not set up yet. */
const OfficeSetUp = lazy(async () => ({ default: (await import('./OfficeSetUp.tsx')).OfficeSetUp }));

export function HomePage() {
  const { me, nameOf, office } = useCurrentUser();
  const usable = useIsUsable();
  return (
    <Page
      title={`Welcome, ${isolated(nameOf(me.id).split(' ')[0] ?? '')}`}
      intro={office.name}
      actions={usable && office.actions.includes('submit-proposal') && <LinkButton to="/submit">Propose a project</LinkButton>}
    >
      {(office.actions.includes('dismiss-set-up') || !usable) && (
        <Suspense>
          <OfficeSetUp />
        </Suspense>
      )}
      <WaitingForYou />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <FailingCriteria />
        <RecentlyChanged />
      </SimpleGrid>
    </Page>
  );
}

function WaitingForYou() {
  const inbox = useInbox();
  return (
    <Section
      id="waits"
      title="Waits for you"
      actions={
        <LinkButton to="/work" variant="default">
          My work
        </LinkButton>
      }
    >
      <Answer of={inbox} what="Reading your inbox">
        {data =>
          rowsOf(data).length === 0 ? (
            <Empty title="Nothing waits for you." />
          ) : (
            <ul className="plain-list">
              {(data.pages[0]?.items ?? []).map(entry => (
                <WaitingCard key={keyOf(entry)} entry={entry} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}

/** Rows of a list on this page: as many are asked for as are shown. */
const few = 6;

/** Those who run projects see their own; everyone else sees the office's. */
function useOwnOnly(): boolean {
  const { has } = useCurrentUser();
  return has('sponsor', 'manager') && !has('pmo', 'admin');
}

function FailingCriteria() {
  const { office } = useCurrentUser();
  const ownOnly = useOwnOnly();
  const alerts = useAlerts({ office: office.id, ...(ownOnly && { of: 'me' }) }, few);
  const rows = rowsOf(alerts.data);
  return (
    <Section
      id="late"
      title="Late or failing"
      actions={
        <LinkButton to={ownOnly ? '/alerts?of=me' : '/alerts'} variant="default">
          All alerts
        </LinkButton>
      }
    >
      {alerts.error && <ErrorAlert error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.isPending && <Loading />}
      {alerts.data && rows.length === 0 && <Empty title={ownOnly ? 'No criterion that you own fails.' : 'No criterion fails.'} />}
      <ul className="plain-list">
        {rows.map(alert => (
          <AlertLine key={`${alert.project} ${alert.gate} ${alert.criterion}`} alert={alert} />
        ))}
      </ul>
    </Section>
  );
}

function AlertLine({ alert }: { alert: AlertRow }) {
  return (
    <li>
      <Group gap="xs">
        <Anchor component={Link} to={`/projects/${alert.project}`} className="clip">
          {alert.title}
        </Anchor>
        <Tag tone={alert.kind === 'must' ? 'bad' : 'warn'}>{kindLabels[alert.kind]}</Tag>
      </Group>
      <Text size="sm" c="dimmed" className="clip">
        “<bdi>{alert.name}</bdi>” fails: {alert.value}. Since {moment(alert.since)}.
      </Text>
    </li>
  );
}

function RecentlyChanged() {
  const { office } = useCurrentUser();
  const usable = useIsUsable();
  const ownOnly = useOwnOnly();
  const projects = useProjects({ office: office.id, ...(ownOnly ? { of: 'me' } : { order: 'news' }) }, few);
  const rows = rowsOf(projects.data);
  return (
    <Section
      id="changed"
      title="Changed last"
      actions={
        <LinkButton to="/projects" variant="default">
          Portfolio
        </LinkButton>
      }
    >
      {projects.error && <ErrorAlert error={projects.error} retry={() => void projects.refetch()} />}
      {projects.isPending && <Loading />}
      {projects.data && rows.length === 0 && <Empty title="No project yet.">{usable && 'Propose the first one.'}</Empty>}
      <ul className="plain-list">
        {rows.map(row => (
          <li key={row.id}>
            <Group gap="xs">
              <Anchor component={Link} to={`/projects/${row.id}`} className="clip">
                {row.title}
              </Anchor>
              <LabelTag label={statusLabels[row.status]} />
            </Group>
            <Text size="sm" c="dimmed">
              Changed {away(row.changedAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
