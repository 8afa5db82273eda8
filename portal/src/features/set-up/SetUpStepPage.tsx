/** A page of the set-up, for those to whom the server offers what it does; with the way back. */
import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page } from '../../shared/ui/Page.tsx';

interface SetUpStepPageProps {
  readonly title: string;
  readonly intro: string;
  readonly action: OfficeAction;
  /** Whose step it is; the PMO's and administrators' when left out. */
  readonly whose?: string;
  readonly children: ReactNode;
}

export function SetUpStepPage({ title, intro, action, whose, children }: SetUpStepPageProps) {
  const { office } = useCurrentUser();
  return (
    <Page title={title} intro={intro}>
      {office.actions.includes(action) ? (
        children
      ) : (
        <NotInOffice whose={whose ?? t('The PMO and administrators of the office set it up.')} ask="admin" />
      )}
      <Group>
        <LinkButton to="/set-up" variant="default">
          {t('Back to the set-up')}
        </LinkButton>
      </Group>
    </Page>
  );
}
