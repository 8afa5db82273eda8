/** The history of a selection: who made which scenario, what was found, what a board was asked and how it decided; and the file of it. */
import { Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import type { SelectionView } from '#api/answers/selections.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { upcastSelection } from '#domain/selection/upcast.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { entryKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ExportHistory } from '../../shared/parts/ExportHistory.tsx';
import { HistoryList } from '../../shared/parts/HistoryList.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { pathOf, useSelection, useSelectionHistory } from './api.ts';
import { describeSelectionFact, scenarioNames } from './fact-words.ts';
import { ruleLine } from './rule-line.ts';

export function HistoryPage() {
  const { id = '' } = useParams();
  const selection = useSelection(id);
  return (
    <Answer of={selection} what={t('Reading the selection')}>
      {data => <History key={id} selection={data} />}
    </Answer>
  );
}

function History({ selection }: { selection: SelectionView }) {
  const { id, name } = selection;
  const { nameOf } = useCurrentUser();
  const history = useSelectionHistory(id);
  const entries = rowsOf(history.data, entryKey);
  const words = { selection, scenario: scenarioNames(entries), person: nameOf };
  return (
    <Page
      title={t('History of {name}', { name })}
      intro={t('Who did what, when and why, oldest first. Nothing in it is ever rewritten.')}
      actions={
        <>
          <LinkButton to={`/selections/${id}`} variant="default">
            {t('To the selection')}
          </LinkButton>
          <ExportHistory path={`${pathOf(id)}/export`} file={`tollgate-selection-${id}`} />
        </>
      }
    >
      <Answer of={history} what={t('Reading the history')}>
        {() => (
          <Stack>
            <HistoryList
              entries={entries}
              describe={fact => describeSelectionFact(upcastSelection(fact), words)}
              more={fact => <Rules selection={selection} fact={upcastSelection(fact)} />}
            />
            <More of={history} shown={entries.length} what={t('entries')} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

/** The rules of a scenario as they were said then. */
function Rules({ selection, fact }: { selection: SelectionView; fact: ReturnType<typeof upcastSelection> }) {
  if (fact.type !== 'scenario-added' && fact.type !== 'scenario-changed') return null;
  const problem = problemOf(selection, fact);
  const lines = rulesOf(problem).map(rule => ruleLine(problem, rule, undefined));
  if (lines.length === 0) return <Text>{t('No rule.')}</Text>;
  return (
    <ul>
      {lines.map(line => (
        <li key={line} className="clip">
          {line}
        </li>
      ))}
    </ul>
  );
}
