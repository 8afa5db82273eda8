/** The history of the office: every change of its standards, people and delegations, newest first, and the file of it. */
import { Stack } from '@mantine/core';
import { rowsOf, useOfficeHistory } from '../../shared/api/lists.ts';
import { entryKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ExportHistory } from '../../shared/parts/ExportHistory.tsx';
import { t } from '../../shared/text.ts';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';

export function HistoryPage() {
  const { office } = useCurrentUser();
  const history = useOfficeHistory(office.id);
  const entries = rowsOf(history.data, entryKey);
  return (
    <Page
      title={t('History of the office')}
      intro={t(
        'Who changed goals, gate models, boards, people and delegations, when and why; the newest first. Nothing in it is ever rewritten.',
      )}
      actions={
        office.actions.includes('export-office') && (
          <ExportHistory path={`/v1/offices/${office.id}/export`} file={`tollgate-office-${office.id}`} />
        )
      }
    >
      <Answer of={history} what={t('Reading the history')}>
        {() => (
          <Stack>
            <ol className="plain-list">
              {entries.map(entry => (
                <HistoryEntry key={entry.seq} entry={entry} entries={entries} />
              ))}
            </ol>
            <More of={history} shown={entries.length} what={t('entries')} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
