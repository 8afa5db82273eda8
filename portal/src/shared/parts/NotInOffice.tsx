/** Stands in the place of what the server does not offer the reader in this office: whose it is, and whom to ask. */
import { Text } from '@mantine/core';
import type { Role } from '#domain/values/roles.ts';
import { useCurrentUser } from '../current-user.tsx';
import { oneOf } from '../format.ts';
import { t } from '../text.ts';
import { Empty } from '../ui/states.tsx';

interface NotInOfficeProps {
  /** Who does it, in a sentence. */
  readonly whose: string;
  /** The role that can do it, or give the right to do it. */
  readonly ask: Role;
}

/** People named at most. */
const most = 5;

export function NotInOffice({ whose, ask }: NotInOfficeProps) {
  const { office } = useCurrentUser();
  const able = office.people.filter(person => person.roles.includes(ask)).slice(0, most);
  return (
    <Empty title={t('You cannot do this in this office.')}>
      <Text>{whose}</Text>
      {able.length > 0 && <Text className="clip">{t('Ask {able}.', { able: oneOf(able.map(person => person.name)) })}</Text>}
    </Empty>
  );
}
