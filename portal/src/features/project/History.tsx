/** The full history: who, when, what and why, oldest first, each entry with the digest that chains it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { rowsOf, useHistory } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { HistoryList } from '../../shared/parts/HistoryList.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { describeFact, namesIn } from './fact-descriptions.ts';

export function History({ project }: { project: ProjectView }) {
  const [shown, setShown] = useState(false);
  const history = useHistory(project.id, shown);
  const { nameOf } = useCurrentUser();
  const entries = rowsOf(history.data);
  const names = namesIn(project, entries, nameOf);
  return (
    <Section id="history" title="History" onPaper={shown}>
      {!shown && (
        <Button variant="default" className="no-print" onClick={() => setShown(true)}>
          Show the history
        </Button>
      )}
      {shown && history.isPending && <Loading what="Reading the history" />}
      {history.error && <ErrorAlert error={history.error} retry={() => void history.refetch()} />}
      <HistoryList entries={entries} describe={fact => describeFact(fact, names)} />
      {history.data && <More of={history} shown={entries.length} what="entries" />}
    </Section>
  );
}
