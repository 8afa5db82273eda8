/** What a board decides on, made for a phone: the bottom line, chosen and not chosen each with its reason, what is close, and the ballot. */
import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { outcomesOf } from '#domain/selection/ending/outcomes.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { away, moment, zoneName } from '../../../shared/format.ts';
import { ToYourBallot } from '../../../shared/parts/ToYourBallot.tsx';
import { rich, served, t } from '../../../shared/text.ts';
import { byRoom } from '../../../shared/ui/by-room.ts';
import { LinkButton } from '../../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../../shared/ui/Page.tsx';
import { Prose } from '../../../shared/ui/Prose.tsx';
import { LabelTag } from '../../../shared/ui/Tag.tsx';
import { type Submission, useResult } from '../api.ts';
import { Groups } from '../Groups.tsx';
import { LeftOut } from '../LeftOut.tsx';
import { RulesList } from '../RulesList.tsx';
import { useSelectionBrief } from '../use-brief.ts';
import { WithdrawSelection } from '../WithdrawSelection.tsx';
import { bottomLine, selectionStatus, tieWords } from '../words.ts';
import { Ballot } from './Ballot.tsx';
import { Close } from './Close.tsx';
import { Ending } from './Ending.tsx';
import { OtherScenarios } from './OtherScenarios.tsx';
import { Outcomes } from './Outcomes.tsx';
import { ruleOfBoard } from './question.ts';
import { Votes } from './Votes.tsx';

export function BoardView({ selection }: { selection: SelectionView }) {
  const { submission } = selection;
  if (!submission) return null;
  return <Asked selection={selection} asked={submission} />;
}

function Asked({ selection, asked }: { selection: SelectionView; asked: Submission }) {
  const { scenario } = asked;
  const { data: result } = useResult(selection.id, scenario);
  const mayVote = selection.actions.includes('cast-selection-ballot');
  const brief = useSelectionBrief({ selection, scenario, result, asked });
  return (
    <Page
      title={selection.name}
      intro={
        <Group gap="xs">
          <LabelTag label={selectionStatus[selection.status]} />
          <bdi>{asked.board.name}</bdi>
        </Group>
      }
      actions={
        <>
          <LinkButton to={`/selections/${selection.id}/workbench`} variant="default">
            {t('Workbench')}
          </LinkButton>
          <LinkButton to={`/selections/${selection.id}/history`} variant="default">
            {t('History')}
          </LinkButton>
          {brief.button}
          <Button variant="default" onClick={() => window.print()}>
            {t('Print')}
          </Button>
          <WithdrawSelection selection={selection} />
        </>
      }
    >
      {brief.message}
      <Ending selection={selection} asked={asked} />
      <BottomLine selection={selection} asked={asked} words={result?.expectation.words} />
      <Grid gap="lg" {...byRoom}>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <Outcomes selection={selection} outcomes={selection.outcomes ?? outcomesOf(selection, scenario)} />
            {scenario.answer && <Groups selection={selection} answer={scenario.answer} />}
            {result && scenario.answer && <Close selection={selection} best={scenario.answer.found.best} result={result} />}
            <OtherScenarios selection={selection} asked={asked} />
            <Section id="rules" title={t('Rules of the scenario')}>
              <RulesList selection={selection} scenario={scenario} />
            </Section>
            <LeftOut selection={selection} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <Ballot selection={selection} asked={asked} />
            <Votes selection={selection} asked={asked} />
          </Stack>
        </Grid.Col>
      </Grid>
      {mayVote && <ToYourBallot />}
    </Page>
  );
}

interface LineProps {
  readonly selection: SelectionView;
  readonly asked: Submission;
  readonly words: string | undefined;
}

function BottomLine({ selection, asked, words }: LineProps) {
  const { nameOf } = useCurrentUser();
  const { scenario, question, deadline, by } = asked;
  const tie = scenario.answer && tieWords(scenario.answer.found);
  return (
    <Section id="bottom-line" title={t('Bottom line')}>
      <Stack gap="xs">
        {question !== undefined && <Prose>{question}</Prose>}
        <Text className="clip">{rich('The scenario “{name}” takes', { name: <bdi>{scenario.name}</bdi> })}</Text>
        {scenario.answer && (
          <Text fw={700} size="lg" className="clip">
            {bottomLine(scenario.answer, selection)}
          </Text>
        )}
        {tie !== undefined && <Text>{tie}</Text>}
        {words !== undefined && <Text>{served(words)}</Text>}
        <Text c="dimmed" className="clip">
          {rich('Asked by {by}. {ruleOfBoard}', { by: <bdi>{nameOf(by)}</bdi>, ruleOfBoard: ruleOfBoard(asked) })}
          {!asked.ending &&
            ` ${t('Decide by {deadline} (your time, {zoneName}; {deadline2}).', {
              deadline: moment(deadline),
              zoneName: zoneName(),
              deadline2: away(deadline),
            })}`}
        </Text>
        {selection.scenarioChanged && (
          <Alert variant="outline" color="yellow" title={t('The scenario was changed since')}>
            {t('What stands here is what the board was asked about; the workbench shows what it became.')}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}
