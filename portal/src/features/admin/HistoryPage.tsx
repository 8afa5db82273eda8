/** The history of the office: every change of its standards, people and delegations, newest first, and the file of it. */
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../shared/api/client.ts';
import { rowsOf, useOfficeHistory } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { saveJson } from '../../shared/download.ts';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';

export function HistoryPage() {
  const { office } = useCurrentUser();
  const history = useOfficeHistory(office.id);
  const entries = rowsOf(history.data);
  return (
    <Page
      title="History of the office"
      intro="Who changed goals, gate models, boards, people and delegations, when and why; the newest first. Nothing in it is ever rewritten."
      actions={office.actions.includes('export-office') && <Export office={office.id} />}
    >
      <Answer of={history} what="Reading the history">
        {() => (
          <Stack>
            <ol className="plain-list">
              {entries.map(entry => (
                <HistoryEntry key={entry.seq} entry={entry} entries={entries} />
              ))}
            </ol>
            <More of={history} shown={entries.length} what="entries" />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function Export({ office }: { office: string }) {
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    try {
      saveJson(`tollgate-office-${office}`, await request(`/v1/offices/${office}/export`));
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void save()}>
        Export history
      </Button>
      {error !== undefined && <ErrorAlert error={error} />}
    </>
  );
}
