/** Bring projects from a file: choose it, look at how it is read, correct that, take its rows, keep the mapping for the next time. */
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useDraftOf } from '../../shared/drafts/use-draft-of.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import type { Asked, Mapping } from './api.ts';
import { ChooseFile, type Chosen } from './ChooseFile.tsx';
import { LookAtFile } from './LookAtFile.tsx';

export function ImportPage() {
  const { office } = useCurrentUser();
  if (!office.actions.includes('import-portfolio'))
    return (
      <Page title={t('Import')}>
        <NotInOffice
          whose={t('The PMO and administrators of the office import its portfolio, and sponsors their own projects.')}
          ask="pmo"
        />
      </Page>
    );
  return (
    <Page title={t('Import')} intro={t('Projects from a file; the same file next month updates what it brought.')}>
      <Import key={office.id} office={office.id} />
    </Page>
  );
}

/** The file that was sent and how it is to be read, kept on this device until its rows are taken: the file itself waits in Tollgate. */
interface Begun {
  readonly chosen: Chosen | null;
  /** How the columns are to be read, changed since the file was looked at. */
  readonly typed: Mapping | null;
}

const start: Begun = { chosen: null, typed: null };

function Import({ office }: { office: string }) {
  const draft = useDraft({ form: 'import', subject: office });
  const [begun, setBegun] = useState<Begun>(() => draft.opens(start));
  const kept = useDraftOf(draft, { start, values: begun, show: setBegun });
  const { chosen, typed } = begun;
  const [before, setBefore] = useState<Asked>();
  return (
    <Stack>
      <DraftNotice draft={kept} />
      {chosen ? (
        <LookAtFile
          key={chosen.asked.file.key}
          chosen={chosen}
          typed={typed ?? undefined}
          onAsked={asked => setBegun({ chosen: { ...chosen, asked }, typed: null })}
          onTyped={mapping => setBegun({ chosen, typed: mapping })}
          onTaken={draft.done}
          another={() => {
            setBefore(chosen.asked);
            setBegun(start);
          }}
        />
      ) : (
        <ChooseFile before={before} onChosen={sent => setBegun({ chosen: sent, typed: null })} />
      )}
    </Stack>
  );
}
