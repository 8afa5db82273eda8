/** All scenarios side by side: what each is worth, costs and uses, and which candidates it takes. */
import { Stack, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { majorNumber } from '#domain/values/currency.ts';
import type { Cell } from '#imports/write-csv.ts';
import { money } from '../../shared/format.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { served, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { type Comparison as Compared, useComparison } from './api.ts';
import { amountIn } from './frontier.ts';
import { howTaken } from './taken.ts';
import { amountOf, limitName, namesOf, scenarioStatus, sentenceCase, share, titleIn, worth } from './words.ts';

export function Comparison({ selection }: { selection: SelectionView }) {
  const comparison = useComparison(selection);
  return (
    <Answer of={comparison} what={t('Reading the comparison')}>
      {data => <SideBySide selection={selection} compared={data} />}
    </Answer>
  );
}

type One = Compared['scenarios'][number];

interface Row {
  readonly label: string;
  readonly show: (scenario: One) => string;
  readonly data: (scenario: One) => Cell;
}

function SideBySide({ selection, compared }: { selection: SelectionView; compared: Compared }) {
  const rows = rowsOf(selection, compared);
  const columns: readonly Column<Row>[] = [
    { label: t('Scenario'), show: row => row.label, data: row => row.label },
    ...compared.scenarios.map(one => ({
      label: `${one.number} ${one.name}`,
      show: (row: Row) => row.show(one),
      data: (row: Row) => row.data(one),
    })),
  ];
  const { inAll, inNone, differ } = compared;
  return (
    <Section
      id="comparison"
      title={t('Side by side')}
      actions={<TableFiles name={`scenarios ${selection.name}`} of={t('Side by side')} columns={columns} rows={rows} />}
    >
      <Stack gap="xs">
        <Text className="clip">{t('In every scenario: {namesOf}.', { namesOf: namesOf(inAll, selection) })}</Text>
        <Text className="clip">{t('In some: {namesOf}.', { namesOf: namesOf(differ, selection) })}</Text>
        <Text className="clip">{t('In no scenario: {namesOf}.', { namesOf: namesOf(inNone, selection) })}</Text>
        <DataTable caption={t('Scenarios side by side')} columns={columns} rows={rows} keyOf={row => row.label} />
      </Stack>
    </Section>
  );
}

function rowsOf(selection: SelectionView, { scenarios }: Compared): readonly Row[] {
  const { currency, candidates } = selection;
  const limits = [...new Set(scenarios.flatMap(one => Object.keys(one.limits)))].sort();
  const nameOf = titleIn(selection);
  return [
    { label: t('State'), show: one => scenarioStatus[one.status][0], data: one => scenarioStatus[one.status][0] },
    { label: t('Value'), show: one => worth(one.value), data: one => one.value },
    { label: t('Could be better by'), show: one => (one.gap == null ? '–' : share(one.gap)), data: one => one.gap ?? undefined },
    {
      label: t('Cost ({currency})', { currency }),
      show: one => (one.cost === undefined ? '–' : money(one.cost, currency)),
      data: one => (one.cost === undefined ? undefined : majorNumber(one.cost, currency)),
    },
    { label: t('Projects'), show: one => (one.chosen ? String(one.chosen.length) : '–'), data: one => one.chosen?.length },
    { label: t('Rules that clash'), show: one => served(one.conflict) ?? '–', data: one => served(one.conflict) },
    ...limits.map(rule => ({
      label: t('{sentenceCase}: used of', { sentenceCase: sentenceCase(limitName(rule)) }),
      show: (one: One) => usedWords(one, rule, currency),
      data: (one: One) => (one.used[rule] === undefined ? undefined : amountIn(rule, one.used[rule], currency)),
    })),
    ...candidates.map(({ project }) => ({
      label: nameOf(project),
      show: (one: One) => takenWords(one, project, selection),
      data: (one: One) => takenWords(one, project, selection),
    })),
  ];
}

function usedWords({ used, limits }: One, rule: string, currency: string): string {
  const of = limits[rule];
  const spent = used[rule];
  if (of === undefined) return t('no limit');
  return t('{what} of {amountOf}', {
    what: spent === undefined ? '–' : amountOf(rule, spent, currency),
    amountOf: amountOf(rule, of, currency),
  });
}

function takenWords({ number, chosen }: One, project: string, { candidates, scenarios }: SelectionView): string {
  if (!chosen) return '–';
  if (!chosen.includes(project)) return t('out');
  const candidate = candidates.find(entry => entry.project === project);
  const found = scenarios.find(scenario => scenario.number === number)?.answer?.found;
  const taken = found?.best.taken.find(({ id }) => id === project);
  const how = candidate && taken && howTaken(candidate, taken);
  return how === undefined ? t('in') : t('in: {how}', { how });
}
