/** Home, by role: what waits for me, what is late, what changed. */
import { Anchor, Group, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AlertRow, ProjectRow } from '../../shared/api/answers.ts';
import { rowsOf, useAlerts, useInbox, useProjects } from '../../shared/api/lists.ts';
import { away, moment } from '../../shared/format.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty, Loading, TroubleBox } from '../../shared/ui/states.tsx';
import { Tag, WordTag } from '../../shared/ui/Tag.tsx';
import { WaitingCard } from '../../shared/ui/WaitingCard.tsx';
import { useWho } from '../../shared/who.tsx';
import { kindWords, statusWords } from '../../shared/words.ts';

export function HomePage() {
  const { me, nameOf, office, has } = useWho();
  return (
    <Page
      title={`Welcome, ${nameOf(me.id).split(' ')[0]}`}
      intro={office.name}
      actions={has('sponsor', 'manager', 'pmo') && <LinkButton to="/submit">Propose a project</LinkButton>}
    >
      <Waits />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Late />
        <Changed />
      </SimpleGrid>
    </Page>
  );
}

function Waits() {
  const inbox = useInbox();
  return (
    <Section
      id="waits"
      title="Waits for you"
      actions={
        <LinkButton to="/inbox" variant="default">
          Board inbox
        </LinkButton>
      }
    >
      <Answer of={inbox} what="Reading your inbox">
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Nothing waits for you." />
          ) : (
            <ul className="plain-list">
              {items.slice(0, 4).map(entry => (
                <WaitingCard key={entry.kind === 'review' ? `${entry.id} ${entry.onBehalfOf}` : entry.project} entry={entry} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}

/** Those who run projects see their own; everyone else sees the office's. */
function useMine() {
  const { me, has } = useWho();
  const ownOnly = has('sponsor', 'manager') && !has('pmo', 'admin');
  return { ownOnly, isMine: (person: string | undefined) => !ownOnly || person === me.id };
}

function Late() {
  const { office } = useWho();
  const { isMine, ownOnly } = useMine();
  const alerts = useAlerts(office.id, 20);
  const rows = rowsOf(alerts.data).filter(alert => isMine(alert.owner));
  return (
    <Section
      id="late"
      title="Late or failing"
      actions={
        <LinkButton to="/alerts" variant="default">
          All alerts
        </LinkButton>
      }
    >
      {alerts.error && <TroubleBox error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.isPending && <Loading />}
      {alerts.data && rows.length === 0 && <Empty title={ownOnly ? 'No criterion that you own fails.' : 'No criterion fails.'} />}
      <ul className="plain-list">
        {rows.slice(0, 6).map(alert => (
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
        <Tag tone={alert.kind === 'must' ? 'bad' : 'warn'}>{kindWords[alert.kind]}</Tag>
      </Group>
      <Text size="sm" c="dimmed" className="clip">
        {alert.name}: {alert.value}. Since {moment(alert.since)}.
      </Text>
    </li>
  );
}

function Changed() {
  const { office, me } = useWho();
  const { ownOnly } = useMine();
  const projects = useProjects({ office: office.id, limit: 30 });
  const isShown = (row: ProjectRow) => !ownOnly || row.sponsor === me.id || row.manager === me.id;
  const rows = rowsOf(projects.data)
    .filter(isShown)
    .toSorted((left, right) => right.changedAt.localeCompare(left.changedAt));
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
      {projects.error && <TroubleBox error={projects.error} retry={() => void projects.refetch()} />}
      {projects.isPending && <Loading />}
      {projects.data && rows.length === 0 && <Empty title="No project yet.">Propose the first one.</Empty>}
      <ul className="plain-list">
        {rows.slice(0, 6).map(row => (
          <li key={row.id}>
            <Group gap="xs">
              <Anchor component={Link} to={`/projects/${row.id}`} className="clip">
                {row.title}
              </Anchor>
              <WordTag word={statusWords[row.status]} />
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
