/** A chart with its table: everyone can read the same figures, take them away as CSV, and the chart as PNG. */
import { Button, Card, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { number } from '../format.ts';
import { TableFiles } from '../parts/TableFiles.tsx';
import { t } from '../text.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { Column } from '../ui/table-data.ts';
import { PngButton } from './PngButton.tsx';

interface ChartProps<T> {
  readonly title: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** What the chart leaves out, if anything. */
  readonly note?: string | undefined;
  /** It has a size of its own and is scrolled where there is less room. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}

/** Rows of the table on the screen; the file has all. */
const maxRows = 100;

export function Chart<T>({ title, columns, rows, keyOf, note, scrolls = false, children }: ChartProps<T>) {
  const drawing = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  return (
    <Card withBorder padding="sm" component="figure" m={0}>
      <Group justify="space-between" mb="xs" gap="xs" component="figcaption">
        <Title order={3}>{title}</Title>
        <Group gap="xs" className="no-print">
          <Button
            variant="default"
            size="xs"
            onClick={() => setAsTable(!asTable)}
            aria-pressed={asTable}
            aria-label={t('{title} as a table', { title })}
          >
            {t('Table')}
          </Button>
          <TableFiles name={title} of={title} columns={columns} rows={rows} />
          {!asTable && <PngButton title={title} drawing={drawing} />}
        </Group>
      </Group>
      {asTable ? (
        <>
          <DataTable caption={title} columns={columns} rows={rows.slice(0, maxRows)} keyOf={keyOf} />
          {rows.length > maxRows && (
            <Text size="sm" c="dimmed">
              {t('The first {maxRows} of {rows} are shown; the files have all.', { maxRows, rows: number(rows.length, 0) })}
            </Text>
          )}
        </>
      ) : (
        <div
          ref={drawing}
          role="img"
          aria-label={t('{title}. The same figures are in its table.', { title })}
          {...(scrolls && { className: 'scroller', tabIndex: 0 })}
        >
          {children}
        </div>
      )}
      {note !== undefined && !asTable && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </Card>
  );
}
