/** The page of a standard of the office, for those to whom the server offers to change it. */
import type { ReactNode } from 'react';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';

interface StandardPageProps {
  readonly title: string;
  readonly intro?: string;
  readonly action: OfficeAction;
  readonly children: ReactNode;
}

export function StandardPage({ title, intro, action, children }: StandardPageProps) {
  const { office } = useCurrentUser();
  return (
    <Page title={title} intro={intro}>
      {office.actions.includes(action) ? children : <NotYours action={action} />}
    </Page>
  );
}

export function NotYours({ action }: Pick<StandardPageProps, 'action'>) {
  return action === 'set-people' ? (
    <NotInOffice whose={t('Administrators of the office say who belongs to it, and in which roles.')} ask="admin" />
  ) : (
    <NotInOffice whose={t('The PMO and administrators of the office change its standards.')} ask="pmo" />
  );
}
