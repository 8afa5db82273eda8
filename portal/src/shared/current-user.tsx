/** Who the reader is, in which office, and how the people of that office are called. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import type { OfficeView } from '#api/answers/offices.ts';
import type { Me } from '#api/answers/system.ts';
import type { Role } from '#domain/values/roles.ts';
import { type KnownOffice, keepOffice, keptOffice } from './api/held-session.ts';
import { useMe, useOffice } from './api/queries.ts';
import { machinesOf } from './names.ts';
import { t } from './text.ts';
import { Answer, Empty } from './ui/states.tsx';

interface CurrentUser {
  readonly me: Me;
  readonly office: OfficeView;
  readonly roles: readonly Role[];
  has(...roles: readonly Role[]): boolean;
  /** A person's name; the id when the office does not know it. */
  nameOf(person: string | undefined): string;
  chooseOffice(id: string): void;
}

const Context = createContext<CurrentUser | undefined>(undefined);
const storageKey = 'tollgate.office';

export function useCurrentUser(): CurrentUser {
  const user = useContext(Context);
  if (!user) throw new Error('useCurrentUser needs a CurrentUserProvider above it');
  return user;
}

/** Whose drafts are kept, and in which office; undefined where nobody is signed in. */
export function useDraftOwner(): { readonly person: string; readonly office: string } | undefined {
  const user = useContext(Context);
  return user && { person: user.me.id, office: user.office.id };
}

export function CurrentUserProvider({ children }: { children: ReactNode }) {
  const me = useMe();
  const [chosen, setChosen] = useState(() => localStorage.getItem(storageKey) ?? undefined);
  const current = me.data?.offices.find(office => office.id === chosen) ?? me.data?.offices[0];
  const known = useKnownOffice(current);
  const office = useOffice(me.data ? current?.id : known);
  if (me.data && !current)
    return (
      <Empty title={t('You do not belong to an office yet')}>
        {t('Ask the administrator of your office to add you, then load this page again.')}
      </Empty>
    );
  const chooseOffice = (id: string) => {
    localStorage.setItem(storageKey, id);
    setChosen(id);
  };
  return (
    <Answer of={me} what={t('Finding out who you are')}>
      {person => (
        <Answer of={office} what={t('Reading your office')}>
          {view => <Context value={currentUserOf({ me: person, office: view, chooseOffice })}>{children}</Context>}
        </Answer>
      )}
    </Answer>
  );
}

/** The office in which the signed-in person was last in this tab, so that it is read together with who the person is, and not after. */
function useKnownOffice(current: KnownOffice | undefined): string | undefined {
  const person = useAuth().user?.profile.sub;
  useEffect(() => {
    if (person !== undefined && current !== undefined) keepOffice(person, { id: current.id, roles: current.roles });
  }, [person, current]);
  return keptOffice(person)?.id;
}

/** Beneath it people of another office, too, are called by their names. */
export function WithNames({ people, children }: { people: readonly { id: string; name: string }[]; children: ReactNode }) {
  const user = useCurrentUser();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (person: string | undefined) => (person === undefined ? undefined : names.get(person)) ?? user.nameOf(person);
  return <Context value={{ ...user, nameOf }}>{children}</Context>;
}

function currentUserOf({ me, office, chooseOffice }: Pick<CurrentUser, 'me' | 'office' | 'chooseOffice'>): CurrentUser {
  const roles = me.offices.find(entry => entry.id === office.id)?.roles ?? [];
  const named = [...(office.deactivated ?? []), ...office.people, ...machinesOf(office)];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    me,
    office,
    roles,
    chooseOffice,
    has: (...wanted) => wanted.some(role => roles.includes(role)),
    nameOf: person => (person === undefined ? t('nobody yet') : (names.get(person) ?? person)),
  };
}
