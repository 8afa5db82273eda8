/** One thing that waits for the reader: what, how urgent, and the one way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Waiting } from '#api/answers/reviews.ts';
import { changeKinds } from '#domain/office/changes/change.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../current-user.tsx';
import { away, moment } from '../format.ts';
import { RoundAtAGlance } from './RoundAtAGlance.tsx';
import { Loading } from './states.tsx';
import { Tag } from './Tag.tsx';

/** It holds a form, which is loaded when somebody is asked whether to be named: most pages show none. */
const NamingCard = lazy(async () => ({ default: (await import('./NamingCard.tsx')).NamingCard }));

export function pathOf(entry: Waiting): string {
  switch (entry.kind) {
    case 'review':
      return `/reviews/${entry.id}`;
    case 'acceptance':
      return `/projects/${entry.project}/acceptance`;
    case 'change':
      return `/admin/changes?office=${entry.office}`;
    case 'consent':
      return `/delegations?office=${entry.office}`;
    case 'naming':
      return `/projects/${entry.project}`;
    case 'selection':
      return `/selections/${entry.selection}`;
    case 'weighting':
      return `/weightings/${entry.weighting}`;
  }
}

/** Tells the entries of an inbox apart. */
export function keyOf(entry: Waiting): string {
  if (entry.kind === 'change') return `${entry.office} ${entry.change}`;
  if (entry.kind === 'consent') return `${entry.office} ${entry.delegation}`;
  if (entry.kind === 'naming') return `${entry.project} ${entry.role}`;
  if (entry.kind === 'selection') return `${entry.selection} ${entry.onBehalfOf}`;
  if (entry.kind === 'weighting') return entry.weighting;
  return entry.kind === 'review' ? `${entry.id} ${entry.onBehalfOf}` : entry.project;
}

function titleOf(entry: Waiting): string {
  if (entry.kind === 'change') return `A change of ${changeKinds[entry.of]} waits for a second person`;
  if (entry.kind === 'consent') return 'A delegation of your ballots waits for your consent';
  return entry.kind === 'selection' || entry.kind === 'weighting' ? entry.name : entry.title;
}

export function WaitingCard({ entry }: { entry: Waiting }) {
  if (entry.kind === 'naming')
    return (
      <Suspense fallback={<Loading what="Loading what you are asked" />}>
        <NamingCard entry={entry} />
      </Suspense>
    );
  const hasDay = entry.kind === 'review' || entry.kind === 'selection' || entry.kind === 'weighting';
  const late = hasDay && Date.parse(entry.deadline) - Date.now() < 3 * 86_400_000;
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={pathOf(entry)} fw={600} className="clip">
          {titleOf(entry)}
        </Anchor>
        {late && <Tag tone="warn">Due soon</Tag>}
      </Group>
      {entry.kind === 'review' && <RoundAtAGlance entry={entry} />}
      <Text c="dimmed" size="sm" className="clip">
        <About entry={entry} />
      </Text>
    </Card>
  );
}

function About({ entry }: { entry: Waiting }) {
  const { nameOf } = useCurrentUser();
  switch (entry.kind) {
    case 'review':
      return (
        <>
          <bdi>{entry.gateName}</bdi>, round {entry.round}. Decide by {moment(entry.deadline)} ({away(entry.deadline)}).{' '}
          {entry.voted} of {entry.roster} have voted
          {entry.onBehalfOf === undefined ? '' : `; you may vote for ${isolated(nameOf(entry.onBehalfOf))}`}.
        </>
      );
    case 'acceptance':
      return <>The project asks you, as its customer, whether you accept its result. Waiting since {moment(entry.since)}.</>;
    case 'change':
      return (
        <>
          <bdi>{entry.by.name}</bdi> asks for it in <bdi>{entry.officeName}</bdi>, and would gain{' '}
          {entry.gains.map(isolated).join(', ')}. It counts only once you or another approves it. Waiting since{' '}
          {moment(entry.since)}.
        </>
      );
    case 'selection':
      return (
        <>
          Scenario <bdi>{entry.scenario}</bdi> takes {entry.chosen ?? 0} of {entry.candidates} candidates. Decide by{' '}
          {moment(entry.deadline)} ({away(entry.deadline)}). {entry.voted} have voted, {entry.quorum} make a quorum
          {entry.onBehalfOf === undefined ? '' : `; you may vote for ${isolated(nameOf(entry.onBehalfOf))}`}.
        </>
      );
    case 'weighting':
      return (
        <>
          How much does each of {entry.items} weigh? Answer by {moment(entry.deadline)} ({away(entry.deadline)}).
        </>
      );
    case 'consent':
      return (
        <>
          <bdi>{entry.by.name}</bdi> entered in <bdi>{entry.officeName}</bdi> that <bdi>{entry.to.name}</bdi> votes for you from{' '}
          {moment(entry.starts)} until {moment(entry.ends)}. It counts only once you consent.
        </>
      );
  }
}
