/** Where a scenario stands: the bottom line with its proof, how far it has come with a way to stop it, or which rules clash and how to go on. */
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { withoutRules } from '#domain/selection/vary.ts';
import { useSend } from '../../shared/api/send.ts';
import { number } from '../../shared/format.ts';
import { served, t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type ScenarioResult, type ScenarioView, scenarioPath } from './api.ts';
import { bottomLine, share, tieWords, worth } from './words.ts';

interface StateProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView;
  readonly result: ScenarioResult | undefined;
}

export function ScenarioState({ selection, scenario, result }: StateProps) {
  const { status, answer, why } = scenario;
  return (
    <Stack gap="xs">
      <div aria-live="polite">
        {answer && status !== 'infeasible' && status !== 'failed' && (
          <Text fw={700} size="lg" className="clip">
            {bottomLine(answer, selection)}
          </Text>
        )}
      </div>
      {status === 'solving' && <Solving selection={selection} scenario={scenario} />}
      {status === 'infeasible' && <Clash selection={selection} scenario={scenario} />}
      {status === 'failed' && (
        <Alert color="red" variant="outline" title={t('It could not be worked out')}>
          {served(why)}
        </Alert>
      )}
      {status === 'solved' && why !== undefined && <Text className="clip">{served(why)}</Text>}
      {answer && status !== 'infeasible' && <More answer={answer} result={result} />}
    </Stack>
  );
}

function More({ answer, result }: { answer: NonNullable<ScenarioView['answer']>; result: ScenarioResult | undefined }) {
  const tie = tieWords(answer.found);
  return (
    <>
      {tie !== undefined && <Text>{tie}</Text>}
      {result && <Text>{served(result.expectation.words)}</Text>}
      {result?.wishes?.status === 'priced' && (
        <Text>
          {t('What must be in and what must be out costs {worth} altogether: without these wishes {worth2} would be possible.', {
            worth: worth(result.wishes.price),
            worth2: worth(result.wishes.without.value),
          })}
        </Text>
      )}
    </>
  );
}

function Solving({ selection, scenario }: Pick<StateProps, 'selection' | 'scenario'>) {
  const now = selection.solving.find(entry => entry.scenario === scenario.number);
  const send = useSend();
  const mayStop = selection.actions.includes('stop-solving') && !scenario.stopAsked;
  const done = now && now.of > 0 ? Math.min(100, (now.done / now.of) * 100) : 0;
  const so = now && t('{doing}, {seconds} s so far.', { doing: served(now.doing), seconds: number(now.seconds, 0) });
  return (
    <Stack gap="xs">
      <Progress value={done} animated striped aria-label={t('How far it has come')} />
      <Group gap="sm">
        <Text>
          {so ?? t('It is being worked out.')}
          {now?.value !== undefined && ` ${bestSoFar(now.value, now.bound)}`}
          {scenario.stopAsked && ` ${t('It stops as soon as it can, and keeps the best set so far.')}`}
        </Text>
        {mayStop && (
          <Button
            variant="default"
            size="xs"
            loading={send.isPending}
            onClick={() => send.mutate({ path: `${scenarioPath(selection.id, scenario.number)}/stop`, body: {} })}
          >
            {t('Stop and keep the best so far')}
          </Button>
        )}
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function bestSoFar(value: number, bound: number | undefined): string {
  const best = { worth: worth(value) };
  if (bound === undefined || value <= 0) return t('Best so far {worth}.', best);
  const most = share(Math.max(0, (bound - value) / value));
  return t('Best so far {worth}, at most {most} below the best there can be.', { ...best, most });
}

/** The smallest set of rules that clash: any one of them can be given up with one click. */
function Clash({ selection, scenario }: Pick<StateProps, 'selection' | 'scenario'>) {
  const send = useSend();
  const { conflict, name, seed, number: at } = scenario;
  const mayChange = selection.actions.includes('change-scenario');
  const drop = (rule: string) => {
    const { rules } = withoutRules(problemOf(selection, scenario), new Set([rule]));
    send.mutate({ path: `${scenarioPath(selection.id, at)}/change`, body: { name, rules, seed } });
  };
  if (!conflict) return null;
  return (
    <Alert color="red" variant="outline" title={t('These rules cannot all hold')}>
      <Stack gap="xs">
        <Text className="clip">
          {conflict.smallest
            ? t('Without any one of them, the others can.')
            : t('There was no time to find the smallest set of them: a part of these may clash already.')}
        </Text>
        <ul className="plain-list">
          {conflict.rules.map(({ rule, words }) => (
            <li key={rule}>
              <Group gap="xs">
                <Text className="clip">{served(words)}</Text>
                {mayChange && (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={send.isPending}
                    onClick={() => drop(rule)}
                    aria-label={t('Give up: {words}', { words: served(words) })}
                  >
                    {t('Give it up')}
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
        {send.error && <ErrorAlert error={send.error} />}
      </Stack>
    </Alert>
  );
}
