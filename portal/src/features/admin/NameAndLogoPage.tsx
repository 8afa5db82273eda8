/** How the office shows itself: its name everywhere, its logo above every page, on paper and in PDFs. */
import { Stack, TextInput } from '@mantine/core';
import { renameOfficeSchema } from '#domain/office/identity/commands.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { LogoForm } from './LogoForm.tsx';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { useOfficeAgain } from './use-office-again.ts';

export function NameAndLogoPage() {
  return (
    <StandardPage
      title={t('Name and logo')}
      intro={t(
        'The name stands on the home page, on paper and in mails. The logo stands above every page, on paper, and in briefs and audit packs.',
      )}
      action="set-name-and-logo"
    >
      <Section id="name" title={t('Name')}>
        <NameForm />
      </Section>
      <Section id="logo" title={t('Logo')}>
        <LogoForm />
      </Section>
    </StandardPage>
  );
}

function NameForm() {
  const { office } = useCurrentUser();
  const { round, again } = useOfficeAgain();
  return <Fields key={round} name={office.name} again={again} />;
}

function Fields({ name, again }: { name: string; again: () => void }) {
  const { office } = useCurrentUser();
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/name`,
    standard: { fact: 'office-renamed' },
    start: { name },
    bodyOf: draft => draft,
    schema: renameOfficeSchema,
    version: office.versions.name,
  });
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      <TextInput
        label={t('Name of the office')}
        description={t('Its id stays {id}: addresses and exports keep it.', { id: office.id })}
        maxLength={200}
        {...standard.form.getInputProps('name')}
      />
      <SaveBar label={t('Save the name')} standard={standard} save={() => standard.save()} again={again} />
    </Stack>
  );
}
