/** The full history: who, when, what and why, oldest first, each entry with the digest that chains it. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { rowsOf, useHistory } from '../../shared/api/lists.ts';
import { entryKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { HistoryList } from '../../shared/parts/HistoryList.tsx';
import { t } from '../../shared/text.ts';
import { More } from '../../shared/ui/More.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { describeFact, namesIn } from './fact-descriptions.ts';

export function History({ project }: { project: ProjectView }) {
  const [search] = useSearchParams();
  const at = entryIn(search.get('entry'));
  const [opened, setOpened] = useState(false);
  const shown = opened || at !== undefined;
  const history = useHistory(project.id, shown);
  const { nameOf } = useCurrentUser();
  const entries = rowsOf(history.data, entryKey);
  useReadUntil(at, history, entries.at(-1)?.seq);
  const names = namesIn(project, entries, nameOf);
  return (
    <Section id="history" title={t('History')} onPaper={shown}>
      {!shown && (
        <Button variant="default" className="no-print" onClick={() => setOpened(true)}>
          {t('Show the history')}
        </Button>
      )}
      {shown && history.isPending && <Loading what={t('Reading the history')} />}
      {history.error && <ErrorAlert error={history.error} retry={() => void history.refetch()} />}
      <HistoryList entries={entries} describe={fact => describeFact(fact, names)} at={at} />
      {history.data && <More of={history} shown={entries.length} what={t('entries')} />}
    </Section>
  );
}

/** The number of an entry, if the address leads to one. */
function entryIn(text: string | null): number | undefined {
  return text !== null && /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined;
}

/** Reads page after page until the entry is there to which the address leads. */
function useReadUntil(at: number | undefined, history: ReturnType<typeof useHistory>, last = 0) {
  const { hasNextPage, isFetching, error, fetchNextPage } = history;
  const goesOn = at !== undefined && last < at && hasNextPage && !isFetching && !error;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
}
