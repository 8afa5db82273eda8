/** The workbench of a selection: scenarios, what each takes and why, what is close, what more would buy, and all of them side by side. */
import { Group, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { SelectionView } from '#api/answers/selections.ts';
import { rich, t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import type { ScenarioView } from './api.ts';
import { useResult } from './api.ts';
import { Beside } from './Beside.tsx';
import { CandidatesTable } from './CandidatesTable.tsx';
import { Comparison } from './Comparison.tsx';
import { Frontiers } from './Frontiers.tsx';
import { Groups } from './Groups.tsx';
import { LeftOut } from './LeftOut.tsx';
import { RulesList } from './RulesList.tsx';
import { AddScenario, ScenarioActs, ScenarioTabs } from './ScenarioActs.tsx';
import { ScenarioState } from './ScenarioState.tsx';
import { Submit } from './Submit.tsx';
import { useSelectionBrief } from './use-brief.ts';
import { WithdrawSelection } from './WithdrawSelection.tsx';
import { selectionStatus } from './words.ts';

export function Workbench({ selection }: { selection: SelectionView }) {
  const { scenario, choose } = useChosen(selection);
  return (
    <Page
      title={selection.name}
      intro={
        <Group gap="xs">
          <LabelTag label={selectionStatus[selection.status]} />
          <span>
            {t(
              '{candidates, plural, one {One candidate, frozen as it was} other {{candidates} candidates, frozen as they were}} when the selection was opened. The scenarios advise; a board decides.',
              { candidates: selection.candidates.length },
            )}
          </span>
        </Group>
      }
      actions={
        <>
          <Submit selection={selection} scenario={scenario} />
          {selection.submission && (
            <LinkButton to={`/selections/${selection.id}`} variant="default">
              {t('What the board sees')}
            </LinkButton>
          )}
          <LinkButton to={`/selections/${selection.id}/history`} variant="default">
            {t('History')}
          </LinkButton>
          <WithdrawSelection selection={selection} />
        </>
      }
    >
      {selection.withdrawn && (
        <Text className="clip">{rich('Withdrawn: {reason}', { reason: <bdi>{selection.withdrawn.reason}</bdi> })}</Text>
      )}
      <Former selection={selection} />
      <Group gap="sm">
        <ScenarioTabs selection={selection} chosen={scenario?.number} choose={choose} />
        <AddScenario selection={selection} like={scenario} onAdded={choose} />
      </Group>
      {scenario ? (
        <OneScenario key={`${scenario.number}`} selection={selection} scenario={scenario} onAdded={choose} />
      ) : (
        <>
          <Empty title={t('No scenario yet.')}>
            {t('A scenario says which rules hold; the best set under them is worked out at once.')}
          </Empty>
          <CandidatesTable selection={selection} scenario={undefined} result={undefined} />
        </>
      )}
      {selection.scenarios.length > 1 && <Comparison selection={selection} />}
      <LeftOut selection={selection} />
    </Page>
  );
}

/** What a board answered before, when it took no scenario. */
function Former({ selection: { submission } }: { selection: SelectionView }) {
  if (!submission?.ending || submission.ending.kind === 'decided') return null;
  return (
    <Text className="clip">
      {rich('{name} was asked about the scenario {name2}. {why}', {
        name: <bdi>{submission.board.name}</bdi>,
        name2: <bdi>{submission.scenario.name}</bdi>,
        why: submission.ending.why,
      })}
    </Text>
  );
}

/** The scenario in the address, else the newest one. */
function useChosen({ scenarios }: SelectionView) {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('scenario'));
  const scenario = scenarios.find(({ number }) => number === asked) ?? scenarios.at(-1);
  return { scenario, choose: (number: number) => setSearch({ scenario: String(number) }, { replace: true }) };
}

interface OneProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView;
  readonly onAdded: (scenario: number) => void;
}

function OneScenario({ selection, scenario, onAdded }: OneProps) {
  const { data: result } = useResult(selection.id, scenario);
  const brief = useSelectionBrief({ selection, scenario, result });
  const answer = scenario.status === 'solved' || scenario.status === 'solving' ? scenario.answer : undefined;
  return (
    <Stack gap="lg">
      <Section
        id="scenario"
        title={t('Scenario {number}: {name}', { number: scenario.number, name: scenario.name })}
        actions={
          <>
            {brief.button}
            <ScenarioActs selection={selection} scenario={scenario} />
          </>
        }
      >
        <Stack gap="sm">
          {brief.message}
          <ScenarioState selection={selection} scenario={scenario} result={result} />
          <RulesList selection={selection} scenario={scenario} />
        </Stack>
      </Section>
      <CandidatesTable selection={selection} scenario={scenario} result={result} />
      {answer && <Groups selection={selection} answer={answer} />}
      {result && <Frontiers selection={selection} scenario={scenario} result={result} onAdded={onAdded} />}
      {result && answer && <Beside selection={selection} answer={answer} result={result} />}
    </Stack>
  );
}
