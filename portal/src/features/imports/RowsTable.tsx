/** What each row becomes or became: counts, and the rows of one outcome with their problems and differences. */

import { Group, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { shortened } from '#domain/values/shortened.ts';
import { money } from '../../shared/format.ts';
import { served, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import type { Row } from './api.ts';
import { countsOf, labelOfField, outcomeLabels, statusOf } from './words.ts';

/** Rows of a table at most; the report has all. */
const mostShown = 100;

export function RowsTable({ rows, currency }: { rows: readonly Row[]; currency: string }) {
  const narrow = useMediaQuery('(max-width: 36em)');
  const counts = countsOf(rows);
  const telling = counts.find(([outcome]) => outcome === 'refused') ?? counts.find(([outcome]) => outcome === 'asked');
  const [chosen, setChosen] = useState<string>(telling?.[0] ?? 'all');
  const those = rows.filter(({ outcome }) => chosen === 'all' || outcome === chosen);
  const options = [
    { value: 'all', label: t('All {rows}', { rows: rows.length }) },
    ...counts.map(([outcome, count]) => ({ value: outcome, label: `${outcomeLabels[outcome][0]} ${count}` })),
  ];
  return (
    <Stack>
      <Group gap="xs" role="status" aria-live="polite">
        {counts.map(([outcome, count]) => (
          <Text key={outcome}>
            {outcomeLabels[outcome][0]}: {count}.
          </Text>
        ))}
      </Group>
      <div className="scroller">
        <SegmentedControl aria-label={t('Rows that are shown')} data={options} value={chosen} onChange={setChosen} />
      </div>
      {narrow ? (
        <Stack component="ul" gap="md" p={0} m={0} aria-label={t('The rows of the file')} style={{ listStyle: 'none' }}>
          {those.slice(0, mostShown).map(row => (
            <li key={`${row.line} ${row.title}`}>
              <Group gap="xs">
                <Text>{row.line}</Text>
                <LabelTag label={outcomeLabels[row.outcome]} />
              </Group>
              <Project row={row} />
              <Said row={row} currency={currency} />
            </li>
          ))}
        </Stack>
      ) : (
        <DataTable
          caption={t('The rows of the file')}
          columns={columnsFor(currency)}
          rows={those.slice(0, mostShown)}
          keyOf={({ line, title }) => `${line} ${title}`}
        />
      )}
      {those.length > mostShown && (
        <Text size="sm">
          {t('The first {mostShown} of {those} rows; the report holds all of them.', { mostShown, those: those.length })}
        </Text>
      )}
    </Stack>
  );
}

function columnsFor(currency: string): readonly Column<Row>[] {
  return [
    { label: t('Line'), show: ({ line }) => line, right: true },
    { label: t('Project'), show: row => <Project row={row} /> },
    { label: t('Becomes'), show: ({ outcome }) => <LabelTag label={outcomeLabels[outcome]} /> },
    { label: t('What there is to say'), show: row => <Said row={row} currency={currency} /> },
  ];
}

function Project({ row: { title, project } }: { row: Row }) {
  if (project === undefined) return <Text className="clip">{title ?? '–'}</Text>;
  return (
    <Link to={`/projects/${project}`} className="clip">
      {title}
    </Link>
  );
}

function Said({ row, currency }: { row: Row; currency: string }) {
  const lines = [
    ...row.problems.map(({ field, reason }) => `${labelOfField(field)}: ${served(reason)}`),
    ...row.differences.map(
      ({ field, before, after }) => `${labelOfField(field)}: ${inWords(before, currency)} → ${inWords(after, currency)}`,
    ),
    ...(row.reasons ?? []).map(reason => `${statusOf(row)}: ${served(reason)}`),
  ];
  if (lines.length === 0) return null;
  return (
    <List size="sm">
      {lines.map(line => (
        <List.Item key={line} className="clip">
          {line}
        </List.Item>
      ))}
    </List>
  );
}

interface Amount {
  readonly amount?: number;
  readonly year?: number;
  readonly name?: string;
}

/** A value of a field, short. */
function inWords(value: unknown, currency: string): string {
  if (value === undefined || value === null || value === '') return t('nothing');
  if (Array.isArray(value)) return value.length === 0 ? t('nothing') : value.map(one => entryInWords(one, currency)).join(', ');
  if (typeof value === 'object') return short((value as { summary?: string }).summary ?? JSON.stringify(value));
  return short(String(value));
}

function entryInWords(entry: unknown, currency: string): string {
  if (typeof entry !== 'object' || entry === null) return short(String(entry));
  const { amount, year, name } = entry as Amount;
  return amount === undefined ? short(JSON.stringify(entry)) : [year ?? name, money(amount, currency)].filter(Boolean).join(' ');
}

const short = (text: string) => shortened(text, 160);
