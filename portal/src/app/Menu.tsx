/** The menu of every page: where the reader may go, in which office, how much waits there, and in which language and density it is shown. */
import { Badge, Box, NativeSelect, NavLink, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { Link, useLocation } from 'react-router';
import { rowsOf, useInbox, useWaitingAssessments } from '../shared/api/lists.ts';
import { waitingKey } from '../shared/api/row-keys.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { rich, t } from '../shared/text.ts';
import { DensityChoice } from './DensityChoice.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { type NavigationEntry, usePlaceGroups } from './navigation.ts';
import { OwnCommands } from './OwnCommands.tsx';

/** On a narrow screen it is drawn, and what it counts is asked for, once somebody opens it. */
export function Menu() {
  return (
    <div className="menu">
      <Navigation />
      <Box p="sm" hiddenFrom="xs">
        <OwnCommands />
      </Box>
      <Box p="xs" mt="md">
        <LanguageChoice />
        <DensityChoice />
      </Box>
    </div>
  );
}

function Navigation() {
  const { office, me, nameOf, chooseOffice } = useCurrentUser();
  return (
    <Stack gap={2}>
      <Text size="sm" hiddenFrom="xs" px="xs" className="clip">
        {rich('Signed in as {nameOf}', { nameOf: <bdi>{nameOf(me.id)}</bdi> })}
      </Text>
      {me.offices.length > 1 && (
        <NativeSelect
          label={t('Office')}
          value={office.id}
          onChange={event => chooseOffice(event.currentTarget.value)}
          data={me.offices.map(({ id, name }) => ({ value: id, label: name }))}
          mb="xs"
        />
      )}
      {usePlaceGroups().map(({ name, entries }) => (
        <Fragment key={name ?? ''}>
          {name !== undefined && (
            <Text aria-hidden className="place-group">
              {name}
            </Text>
          )}
          <ul className="places" aria-label={name}>
            {entries.map(entry => (
              <li key={entry.path}>
                <Place entry={entry} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Stack>
  );
}

function Place({ entry: { path, label, icon: Icon } }: { entry: NavigationEntry }) {
  const { pathname } = useLocation();
  const isHere = path === '/' ? pathname === '/' : pathname.startsWith(path);
  return (
    <NavLink
      className="place"
      component={Link}
      to={path}
      label={label}
      leftSection={<Icon size="1.1em" />}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      rightSection={path === '/work' ? <HowManyWait /> : undefined}
    />
  );
}

function HowManyWait() {
  const inbox = useInbox();
  const ratings = useWaitingAssessments();
  const counted = rowsOf(inbox.data, waitingKey).length + rowsOf(ratings.data).length;
  const hasMore = inbox.hasNextPage || ratings.hasNextPage;
  if (counted === 0) return null;
  return (
    <Badge
      variant="filled"
      aria-label={hasMore ? t('{counted} or more waiting', { counted }) : t('{counted} waiting', { counted })}
    >
      {`${counted}${hasMore ? '+' : ''}`}
    </Badge>
  );
}
