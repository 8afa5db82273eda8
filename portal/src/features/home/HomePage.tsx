/** Home, by role: what waits for the reader with its day and one thing to do, what is late in projects, and what changed, in words. */
import { lazy, Suspense } from 'react';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useIsUsable } from '../../shared/is-usable.ts';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { FailingCriteria } from './FailingCriteria.tsx';
import { OwnWork } from './OwnWork.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** For administrators of an office that is not set up yet. */
const OfficeSetUp = lazy(async () => ({ default: (await import('./OfficeSetUp.tsx')).OfficeSetUp }));

export function HomePage() {
  const { me, nameOf, office, has } = useCurrentUser();
  const usable = useIsUsable();
  /** Those who run projects see their own; everyone else sees the office's. */
  const ownOnly = has('sponsor', 'manager') && !has('pmo', 'admin');
  return (
    <Page
      title={t('Welcome, {isolated}', { isolated: isolated(nameOf(me.id).split(' ')[0] ?? '') })}
      intro={office.name}
      actions={
        usable && office.actions.includes('submit-proposal') && <LinkButton to="/submit">{t('Propose a project')}</LinkButton>
      }
    >
      {(office.actions.includes('dismiss-set-up') || !usable) && (
        <Suspense>
          <OfficeSetUp />
        </Suspense>
      )}
      <OwnWork />
      <div className="side-by-side">
        <FailingCriteria ownOnly={ownOnly} />
        <WhatChanged ownOnly={ownOnly} />
      </div>
    </Page>
  );
}
