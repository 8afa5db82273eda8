/** Bring projects from a file: choose it, look at how it is read, correct that, take its rows, keep the mapping for the next time. */
import { useState } from 'react';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { ChooseFile, type Chosen } from './ChooseFile.tsx';
import { LookAtFile } from './LookAtFile.tsx';

export function ImportPage() {
  const { office } = useCurrentUser();
  const [chosen, setChosen] = useState<Chosen>();
  if (!office.actions.includes('import-portfolio'))
    return (
      <Page title="Import">
        <NotInOffice whose="The PMO and administrators of the office import its portfolio." ask="pmo" />
      </Page>
    );
  return (
    <Page title="Import" intro="Projects from a file; the same file next month updates what it brought.">
      {chosen ? (
        <LookAtFile key={chosen.asked.file.key} chosen={chosen} another={() => setChosen(undefined)} />
      ) : (
        <ChooseFile onChosen={setChosen} />
      )}
    </Page>
  );
}
