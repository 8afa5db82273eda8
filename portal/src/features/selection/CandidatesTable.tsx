/** The candidates as they were frozen, and what the scenario does with each: in or out, by choice or by wish, and what the other way would cost. */
import { Anchor, Button, Menu, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { SelectionView } from '#api/answers/selections.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { moneyShort } from '../../shared/format.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { rich, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { type ScenarioResult, type ScenarioView, scenarioPath } from './api.ts';
import { type CandidateRow, candidateRows, stateLabels, type Wish, withWish } from './candidate-rows.ts';
import { type Part, partsOf, rangeOf } from './taken.ts';
import { people, priceWords, share, worth } from './words.ts';

interface TableProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView | undefined;
  readonly result: ScenarioResult | undefined;
}

export function CandidatesTable({ selection, scenario, result }: TableProps) {
  const send = useSend();
  const rows = candidateRows(selection, scenario, result);
  const mayWish = scenario !== undefined && selection.actions.includes('change-scenario');
  const wish = (reference: string, to: Wish) => {
    if (!scenario) return;
    const { name, seed, number, rules } = scenario;
    const path = `${scenarioPath(selection.id, number)}/change`;
    send.mutate({ path, body: { name, seed, rules: withWish(rules, reference, to) } });
  };
  const columns: readonly Column<CandidateRow>[] = [
    ...columnsFor(selection, scenario !== undefined, result !== undefined),
    ...(mayWish
      ? [{ label: t('Wish'), show: (row: CandidateRow) => <WishMenu row={row} busy={send.isPending} wish={wish} /> }]
      : []),
  ];
  return (
    <Section
      id="candidates"
      title={t('Candidates')}
      actions={
        <TableFiles name={`candidates ${scenario?.name ?? selection.name}`} of={t('Candidates')} columns={columns} rows={rows} />
      }
    >
      {send.error && <ErrorAlert error={send.error} />}
      <DataTable caption={t('Candidates')} columns={columns} rows={rows} keyOf={row => row.project} />
    </Section>
  );
}

function columnsFor({ currency, candidates }: SelectionView, chosen: boolean, drawn: boolean): readonly Column<CandidateRow>[] {
  const all = candidates.flatMap(candidate => partsOf(candidate, undefined));
  const years = [...new Set(all.flatMap(({ cost }) => Object.keys(cost)))].sort();
  const state: readonly Column<CandidateRow>[] = [
    { label: t('In or out'), show: row => <State row={row} />, data: row => stateLabels[row.state][0] },
    { label: t('Price of the other way'), show: row => priceOf(row), data: row => row.regret ?? undefined },
  ];
  const draws: Column<CandidateRow> = {
    label: t('Taken in draws'),
    show: row => (row.frequency === undefined ? '–' : share(row.frequency)),
    data: row => row.frequency,
    right: true,
  };
  return [
    {
      label: t('Project'),
      show: row => (
        <Anchor component={Link} to={`/projects/${row.project}`}>
          {row.title}
        </Anchor>
      ),
      data: row => row.title,
    },
    ...(chosen ? state : []),
    { label: t('Score'), show: row => <Score row={row} />, data: row => only(row, ({ value }) => value), right: true },
    ...years.map(year => ({
      label: `${year} (${currency})`,
      show: (row: CandidateRow) => costIn(row, year, currency),
      data: (row: CandidateRow) =>
        only(row, ({ cost }) => (cost[year] === undefined ? undefined : majorNumber(cost[year], currency))),
      right: true,
    })),
    ...(all.some(({ needs }) => Object.keys(needs).length > 0)
      ? [{ label: t('People'), show: (row: CandidateRow) => <Needs row={row} />, data: (row: CandidateRow) => needsOf(row) }]
      : []),
    ...(drawn ? [draws] : []),
    { label: t('Department'), show: row => row.department ?? '–', data: row => row.department },
  ];
}

function State({ row }: { row: CandidateRow }) {
  return (
    <>
      <LabelTag label={stateLabels[row.state]} />
      {row.how !== undefined && (
        <Text size="sm" span>
          {' '}
          <bdi>{row.how}</bdi>
        </Text>
      )}
    </>
  );
}

const isIn = ({ state }: CandidateRow) => state === 'in' || state === 'must-in';

function priceOf(row: CandidateRow): string {
  if (row.state === 'unknown') return '–';
  return priceWords(row.regret, isIn(row));
}

/** For the file: the one figure that it has; nothing while several versions are open. */
function only<T>({ parts }: CandidateRow, figure: (part: Part) => T): T | undefined {
  const [part] = parts;
  return part && parts.length === 1 ? figure(part) : undefined;
}

function costIn({ parts }: CandidateRow, year: string, currency: string): string {
  const known = parts.some(({ cost }) => cost[year] !== undefined);
  if (!known) return '–';
  return rangeOf(
    parts.map(({ cost }) => cost[year] ?? 0),
    amount => moneyShort(amount, currency),
  );
}

function Score({ row }: { row: CandidateRow }) {
  const interval = only(row, part => part.interval);
  return (
    <>
      {rangeOf(
        row.parts.map(({ value }) => value),
        worth,
      )}
      {interval && (
        <Text size="xs" c="dimmed">
          {t('{worth} to {worth2}', { worth: worth(interval.low), worth2: worth(interval.high) })}
        </Text>
      )}
    </>
  );
}

const needsIn = ({ needs }: Part): string =>
  Object.entries(needs)
    .flatMap(([role, periods]) => Object.entries(periods).map(([period, tenths]) => `${role} ${period}: ${people(tenths)}`))
    .join('; ');

const needsOf = ({ parts }: CandidateRow): string =>
  [...new Set(parts.map(needsIn).filter(words => words !== ''))].reduce(
    (first, other) => (first === '' ? other : t('{first}; or {other}', { first, other })),
    '',
  );

function Needs({ row }: { row: CandidateRow }) {
  return <Text size="sm">{needsOf(row) || '–'}</Text>;
}

const wishes: readonly (readonly [Wish, string])[] = [
  ['in', t('It must be in')],
  ['out', t('It must be out')],
  ['free', t('Leave it to the rules')],
];

interface WishProps {
  readonly row: CandidateRow;
  readonly busy: boolean;
  /** Of the candidate, or of one of its versions. */
  readonly wish: (reference: string, to: Wish) => void;
}

function WishMenu({ row, busy, wish }: WishProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          aria-label={t('What must be with {title}', { title: isolated(row.title) })}
        >
          {wishes.find(([to]) => to === row.wish)?.[1] ?? t('Wish')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {wishes
          .filter(([to]) => to !== row.wish)
          .map(([to, label]) => (
            <Menu.Item key={to} onClick={() => wish(row.project, to)}>
              {label}
              {to !== 'free' && row.wish === 'free' && isIn(row) !== (to === 'in') && ` (${priceOf(row)})`}
            </Menu.Item>
          ))}
        {row.options?.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => wish(`${row.project}/${id}`, 'in')}>
            {rich('It must be in as {name}', { name: <bdi>{name ?? id}</bdi> })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
