/** What every amount of a budget would buy: a point can be chosen on the picture or in its table, and becomes a scenario. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SelectionView } from '#api/answers/selections.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { withLimit } from '#domain/selection/vary.ts';
import { useSend } from '../../shared/api/send.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { pathOf, type ScenarioResult, type ScenarioView } from './api.ts';
import { FrontierChart } from './FrontierChart.tsx';
import { amountIn, frontierInWords, frontierRows, type Point } from './frontier.ts';
import { amountOf, limitName, namesOf, sentenceCase, worth } from './words.ts';

interface FrontiersProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView;
  readonly result: ScenarioResult;
  readonly onAdded: (scenario: number) => void;
}

export function Frontiers({ selection, scenario, result, onAdded }: FrontiersProps) {
  const { frontiers } = result;
  const [along, setAlong] = useState(frontiers[0]?.along ?? '');
  const [used, setUsed] = useState<number>();
  const frontier = frontiers.find(entry => entry.along === along) ?? frontiers[0];
  if (!frontier || frontier.points.length === 0) return null;
  const rows = frontierRows(frontier, scenario.answer);
  const chosen = rows.find(point => point.used === used);
  const { currency } = selection;
  const what = limitName(frontier.along);
  const columns: readonly Column<Point>[] = [
    {
      label: sentenceCase(what),
      show: row => amountOf(frontier.along, row.used, currency),
      data: row => amountIn(frontier.along, row.used, currency),
      right: true,
    },
    { label: t('Value'), show: row => worth(row.value), data: row => row.value, right: true },
    { label: t('Projects'), show: row => row.chosen.length, data: row => row.chosen.length, right: true },
    { label: t('Chosen'), show: row => namesOf(row.chosen, selection), data: row => namesOf(row.chosen, selection) },
    { label: t('Proven'), show: row => (row.proven ? t('yes') : t('no')), data: row => (row.proven ? t('yes') : t('no')) },
    {
      label: t('Look at it'),
      show: row => (
        <Button
          size="xs"
          variant="default"
          onClick={() => setUsed(row.used)}
          aria-label={t('Look at {amountOf}', { amountOf: amountOf(frontier.along, row.used, currency) })}
        >
          {t('Choose')}
        </Button>
      ),
    },
  ];
  return (
    <Section id="frontier" title={t('What more or less would buy')}>
      <Stack gap="sm">
        {frontiers.length > 1 && (
          <NativeSelect
            label={t('Of what')}
            value={frontier.along}
            onChange={event => {
              setAlong(event.currentTarget.value);
              setUsed(undefined);
            }}
            data={frontiers.map(entry => ({ value: entry.along, label: sentenceCase(limitName(entry.along)) }))}
          />
        )}
        <Chart
          title={t('Value by {what}', { what })}
          columns={columns}
          rows={rows}
          keyOf={row => String(row.used)}
          note={t('{frontierInWords} Choose a point to see its projects.', {
            frontierInWords: frontierInWords(rows, frontier, currency),
          })}
        >
          <FrontierChart
            selection={selection}
            rows={rows}
            along={frontier.along}
            now={result.found.best.used[frontier.along]}
            chosen={used}
            choose={setUsed}
          />
        </Chart>
        <ChosenPoint selection={selection} scenario={scenario} along={frontier.along} point={chosen} onAdded={onAdded} />
      </Stack>
    </Section>
  );
}

interface ChosenProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView;
  readonly along: string;
  readonly point: Point | undefined;
  readonly onAdded: (scenario: number) => void;
}

function ChosenPoint({ selection, scenario, along, point, onAdded }: ChosenProps) {
  const send = useSend();
  const now = new Set(scenario.answer?.found.best.chosen);
  const gains = point?.chosen.filter(id => !now.has(id)) ?? [];
  const then = new Set(point?.chosen);
  const loses = [...now].filter(id => !then.has(id));
  const next = Math.max(0, ...selection.scenarios.map(({ number }) => number)) + 1;
  const add = (limit: number) => {
    const { rules } = withLimit(problemOf(selection, scenario), along, limit);
    const name = `${scenario.name}, ${limitName(along)} ${amountOf(along, limit, selection.currency)}`;
    const body = { name: name.slice(0, 200), rules, seed: scenario.seed };
    send.mutate({ path: `${pathOf(selection.id)}/scenarios`, body }, { onSuccess: () => onAdded(next) });
  };
  return (
    <div role="status">
      {point && (
        <Stack gap="xs">
          <Text className="clip">
            {t(
              'With {amountOf}: {chosen} projects worth {worth}. In comparison with this scenario, added: {namesOf}; gone: {namesOf2}.',
              {
                amountOf: amountOf(along, point.used, selection.currency),
                chosen: point.chosen.length,
                worth: worth(point.value),
                namesOf: namesOf(gains, selection),
                namesOf2: namesOf(loses, selection),
              },
            )}
          </Text>
          {selection.actions.includes('add-scenario') && (
            <Group>
              <Button size="xs" variant="default" loading={send.isPending} onClick={() => add(point.used)}>
                {t('Make it a scenario')}
              </Button>
            </Group>
          )}
          {send.error && <ErrorAlert error={send.error} />}
        </Stack>
      )}
    </div>
  );
}
