/** The reader's own secret addresses: a calendar of what is due, a feed of the decisions. Each is made, shown once, replaced and withdrawn here. */
import { Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Feeds } from '#api/answers/feeds.ts';
import type { FeedKind } from '#domain/office/feeds/address.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useFeeds } from '../../shared/api/feeds.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { AddressDialog, type ShownAddress } from './AddressDialog.tsx';
import { MakeAddress, WithdrawAddress } from './FeedActs.tsx';
import { WholeLists } from './WholeLists.tsx';

const kinds: readonly { readonly feed: FeedKind; readonly name: string; readonly says: string }[] = [
  {
    feed: 'calendar',
    name: t('Your calendar'),
    says: t(
      'What waits for you by its day, the meetings that you are invited to, and the planned ends of your projects and of their own stages: for Outlook, Google Calendar, Apple Calendar or any other that takes a calendar by its address.',
    ),
  },
  {
    feed: 'decisions',
    name: t('Decisions of the boards'),
    says: t(
      'The decided ones of the newest 200 rounds of the office, each with its outcome and a link, the latest first: for readers of feeds (JSON Feed) and for Power Automate, Zapier and the like.',
    ),
  },
];

export function FeedsPage() {
  const { office } = useCurrentUser();
  const feeds = useFeeds(office.id);
  const [shown, show] = useState<ShownAddress | undefined>(undefined);
  return (
    <Page
      title={t('Feeds and exports')}
      intro={t(
        'Addresses by which programs of yours read what you may read in {name}. Whoever has one reads it without signing in: keep it to yourself, and make another when it may be known.',
        { name: isolated(office.name) },
      )}
    >
      <Answer of={feeds} what={t('Reading your addresses')}>
        {({ items }) => (
          <Stack component="ul" className="plain-list" gap="sm">
            {kinds.map(kind => (
              <FeedCard key={kind.feed} {...kind} made={items.find(({ feed }) => feed === kind.feed)} show={show} />
            ))}
          </Stack>
        )}
      </Answer>
      <WholeLists />
      <AddressDialog shown={shown} close={() => show(undefined)} />
    </Page>
  );
}

interface CardProps {
  readonly feed: FeedKind;
  readonly name: string;
  readonly says: string;
  readonly made: Feeds['items'][number] | undefined;
  readonly show: (address: ShownAddress) => void;
}

function FeedCard({ feed, name, says, made, show }: CardProps) {
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Text fw={600}>{name}</Text>
        <Text>{says}</Text>
        <Text size="sm" c="dimmed">
          {made
            ? t('There is an address since {madeAt}. It is kept nowhere in readable form.', { madeAt: moment(made.madeAt) })
            : t('There is no address.')}
        </Text>
        <Group gap="xs">
          <MakeAddress feed={feed} name={name} replaces={made !== undefined} show={show} />
          {made && <WithdrawAddress feed={feed} name={name} />}
        </Group>
      </Stack>
    </Card>
  );
}
