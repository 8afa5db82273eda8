/** One thing that waits for the reader: what, how urgent, and the one way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Waiting } from '#api/answers/inbox.ts';
import { changeKinds } from '#domain/office/changes/change.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../current-user.tsx';
import { away, moment } from '../format.ts';
import { rich, served, t } from '../text.ts';
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

function titleOf(entry: Waiting): string {
  if (entry.kind === 'change')
    return t('A change of {changeKinds} waits for a second person', { changeKinds: served(changeKinds[entry.of]) });
  if (entry.kind === 'consent') return t('A delegation of your ballots waits for your consent');
  return entry.kind === 'selection' || entry.kind === 'weighting' ? entry.name : entry.title;
}

export function WaitingCard({ entry }: { entry: Waiting }) {
  if (entry.kind === 'naming')
    return (
      <Suspense fallback={<Loading what={t('Loading what you are asked')} />}>
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
        {late && <Tag tone="warn">{t('Due soon')}</Tag>}
      </Group>
      {entry.kind === 'review' && <RoundAtAGlance entry={entry} />}
      <Text c="dimmed" size="sm" className="clip">
        <About entry={entry} />
      </Text>
    </Card>
  );
}

function About({ entry }: { entry: Waiting }) {
  switch (entry.kind) {
    case 'review':
      return <AboutReview entry={entry} />;
    case 'acceptance':
      return (
        <>
          {t('The project asks you, as its customer, whether you accept its result. Waiting since {since}.', {
            since: moment(entry.since),
          })}
        </>
      );
    case 'change':
      return (
        <>
          {rich(
            '{name} asks for it in {officeName}, and would gain {gains}. It counts only once you or another approves it. Waiting since {since}.',
            {
              name: <bdi>{entry.by.name}</bdi>,
              officeName: <bdi>{entry.officeName}</bdi>,
              gains: entry.gains.map(gain => isolated(served(gain))).join(', '),
              since: moment(entry.since),
            },
          )}
        </>
      );
    case 'selection':
      return <AboutSelection entry={entry} />;
    case 'weighting':
      return (
        <>
          {t('How much does each of {items} weigh? Answer by {deadline} ({deadline2}).', {
            items: entry.items,
            deadline: moment(entry.deadline),
            deadline2: away(entry.deadline),
          })}
        </>
      );
    case 'consent':
      return (
        <>
          {rich(
            '{name} entered in {officeName} that {name2} votes for you from {starts} until {ends}. It counts only once you consent.',
            {
              name: <bdi>{entry.by.name}</bdi>,
              officeName: <bdi>{entry.officeName}</bdi>,
              name2: <bdi>{entry.to.name}</bdi>,
              starts: moment(entry.starts),
              ends: moment(entry.ends),
            },
          )}
        </>
      );
  }
}

function AboutReview({ entry }: { entry: Extract<Waiting, { kind: 'review' }> }) {
  const { nameOf } = useCurrentUser();
  const standing = {
    gateName: <bdi>{entry.gateName}</bdi>,
    round: entry.round,
    deadline: moment(entry.deadline),
    deadline2: away(entry.deadline),
    voted: entry.voted,
    roster: entry.roster,
  };
  return entry.onBehalfOf === undefined
    ? rich(
        '{gateName}, round {round}. Decide by {deadline} ({deadline2}). {voted, plural, one {{voted} of {roster} has voted} other {{voted} of {roster} have voted}}.',
        standing,
      )
    : rich(
        '{gateName}, round {round}. Decide by {deadline} ({deadline2}). {voted, plural, one {{voted} of {roster} has voted} other {{voted} of {roster} have voted}}; you may vote for {onBehalfOf}.',
        { ...standing, onBehalfOf: isolated(nameOf(entry.onBehalfOf)) },
      );
}

function AboutSelection({ entry }: { entry: Extract<Waiting, { kind: 'selection' }> }) {
  const { nameOf } = useCurrentUser();
  return entry.onBehalfOf === undefined
    ? rich(
        'Scenario {scenario} takes {chosen} of {candidates} candidates. Decide by {deadline} ({deadline2}). {voted, plural, one {{voted} has voted} other {{voted} have voted}}, {quorum, plural, one {{quorum} makes} other {{quorum} make}} a quorum.',
        {
          scenario: <bdi>{entry.scenario}</bdi>,
          chosen: entry.chosen ?? 0,
          candidates: entry.candidates,
          deadline: moment(entry.deadline),
          deadline2: away(entry.deadline),
          voted: entry.voted,
          quorum: entry.quorum,
        },
      )
    : rich(
        'Scenario {scenario} takes {chosen} of {candidates} candidates. Decide by {deadline} ({deadline2}). {voted, plural, one {{voted} has voted} other {{voted} have voted}}, {quorum, plural, one {{quorum} makes} other {{quorum} make}} a quorum; you may vote for {onBehalfOf}.',
        {
          scenario: <bdi>{entry.scenario}</bdi>,
          chosen: entry.chosen ?? 0,
          candidates: entry.candidates,
          deadline: moment(entry.deadline),
          deadline2: away(entry.deadline),
          voted: entry.voted,
          quorum: entry.quorum,
          onBehalfOf: isolated(nameOf(entry.onBehalfOf)),
        },
      );
}
