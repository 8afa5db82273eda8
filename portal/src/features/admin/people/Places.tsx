/** Where a person is named, and what follows there: the list that is read before somebody is deactivated, removed or replaced. */
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Places } from '#api/answers/people.ts';
import type { Place, PlaceKind } from '#domain/office/people/place.ts';
import { isolated } from '#domain/values/isolated.ts';
import { query, request } from '../../../shared/api/client.ts';
import { t } from '../../../shared/text.ts';
import { Answer } from '../../../shared/ui/states.tsx';

const kindWords: Readonly<Record<PlaceKind, string>> = {
  seat: t('A seat on the board'),
  chair: t('The chair of the board'),
  'delegation-given': t('Own ballots delegated to'),
  'delegation-taken': t('Casts the ballots of'),
  'round-seat': t('A seat in the open round of'),
  panel: t('In a panel of the call'),
  assessor: t('Asked to rate'),
  sponsor: t('Sponsor of'),
  manager: t('Project manager of'),
  customer: t('Customer of'),
  'benefit-owner': t('Owner of a benefit of'),
  'condition-owner': t('Owner of a condition of'),
  'condition-acceptor': t('May accept a condition of'),
};

/** The page of what a place is in, when it has one. */
function pageOf({ kind, of }: Place): string | undefined {
  if (kind === 'panel') return `/calls/${of}`;
  if (kind === 'assessor') return `/assessments/${of}`;
  if (kind === 'round-seat') return `/reviews/${of}`;
  if (kind === 'seat' || kind === 'chair') return '/admin/boards';
  if (kind === 'delegation-given' || kind === 'delegation-taken') return '/delegations';
  return `/projects/${of}`;
}

export function usePlaces(path: string, person: string, successor?: string) {
  const address = `${path}/${encodeURIComponent(person)}/places${query({ successor })}`;
  return useQuery({ queryKey: [address], queryFn: ({ signal }) => request<Places>(address, { signal }) });
}

/** What follows in each place while the person can do nothing. */
export function WhatFollows({ path, person }: { path: string; person: string }) {
  const places = usePlaces(path, person);
  return (
    <Answer of={places} what={t('Looking where the person is named')}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm">{t('The person has no seat, and no open round, panel or project names the person.')}</Text>
        ) : (
          <PlaceList
            label={t('Where the person is named, and what follows there')}
            items={items}
            said={({ follows }) => follows}
          />
        )
      }
    </Answer>
  );
}

interface PlaceListProps {
  readonly label: string;
  readonly items: readonly Place[];
  readonly said: (place: Place) => string | undefined;
}

/** Places shown at once, at most; the rest are counted. */
const most = 40;

export function PlaceList({ label, items, said }: PlaceListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} style={{ maxHeight: '40vh', overflowY: 'auto' }}>
      <Text fw={600} size="sm">
        {label} ({items.length})
      </Text>
      <ul className="plain-list">
        {items.slice(0, most).map(place => (
          <li key={`${place.kind} ${place.of} ${place.about ?? ''}`}>
            <Text size="sm" className="clip">
              {kindWords[place.kind]}{' '}
              <Anchor component={Link} to={pageOf(place) ?? ''} size="sm">
                {isolated(place.name)}
              </Anchor>
              {place.about !== undefined && `: ${isolated(place.about)}`}
            </Text>
            <Text size="xs" c="dimmed" className="clip">
              {said(place)}
            </Text>
          </li>
        ))}
      </ul>
      {items.length > most && <Text size="sm">{t('And {items} more.', { items: items.length - most })}</Text>}
    </section>
  );
}
