/** Whose Tollgate this is: the logo and the name of the office above every page and on paper; without a logo the product's name above and the office's on paper. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { useLogo } from '../shared/api/logo.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { t } from '../shared/text.ts';

export function OfficeMark() {
  const { office } = useCurrentUser();
  const picture = useLogo(office);
  if (picture === undefined)
    return (
      <Text component={Link} to="/" fw={700} size="lg" c="inherit" td="none">
        {t('Tollgate')}
      </Text>
    );
  return (
    <Link to="/" className="mark" aria-label={t('{name}, Tollgate', { name: office.name })}>
      <img src={picture} alt="" />
      <Text component="span" fw={600} lineClamp={2} lh={1.2} size="sm" visibleFrom="md">
        <bdi>{office.name}</bdi>
      </Text>
    </Link>
  );
}

/** Stands at the top of the first page of what is printed. */
export function PrintedMark() {
  const { office } = useCurrentUser();
  const picture = useLogo(office);
  return (
    <div className="mark print-only" aria-hidden>
      {picture !== undefined && <img src={picture} alt="" />}
      <bdi>{office.name}</bdi>
    </div>
  );
}
