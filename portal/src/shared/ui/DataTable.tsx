/** A table that scrolls by itself on a narrow screen, can be reached by keyboard, and can be taken away as CSV. */
import { Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { TableFiles } from '../parts/TableFiles.tsx';
import { t } from '../text.ts';
import type { Column } from './table-data.ts';

/** By which column the rows are ordered, and how the reader orders them by another. */
export interface TableOrder {
  readonly by: string;
  readonly descending: boolean;
  /** Labels of the columns that rows can be ordered by. */
  readonly columns: readonly string[];
  readonly choose: (label: string) => void;
}

interface DataTableProps<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly order?: TableOrder;
  /** Where no other part of the page offers the table as a file: the name of the file. */
  readonly file?: string;
}

export function DataTable<T>({ caption, columns, rows, keyOf, order, file }: DataTableProps<T>) {
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={caption} tabIndex={0}>
      <Table striped withTableBorder verticalSpacing="xs" miw={Math.min(900, columns.length * 100)}>
        <Table.Caption className="sr-only">{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th
                key={column.label}
                scope="col"
                ta={column.right ? 'right' : 'left'}
                {...(column.rem !== undefined && { miw: `${column.rem}rem` })}
                {...(order?.by === column.label && { 'aria-sort': order.descending ? 'descending' : 'ascending' })}
              >
                {column.head ??
                  (order?.columns.includes(column.label) ? <OrderBy label={column.label} order={order} /> : column.label)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={keyOf(row)}>
              {columns.map(column => (
                <Table.Td key={column.label} ta={column.right ? 'right' : 'left'} style={{ overflowWrap: 'break-word' }}>
                  {column.show(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length === 0 && <Text p="sm">{t('Nothing to show.')}</Text>}
    </section>
  );
  if (file === undefined || rows.length === 0) return table;
  return (
    <Stack gap="xs">
      {table}
      <Group gap="xs" className="no-print">
        <TableFiles name={file} of={caption} columns={columns} rows={rows} />
      </Group>
    </Stack>
  );
}

function OrderBy({ label, order }: { label: string; order: TableOrder }) {
  return (
    <UnstyledButton fw="inherit" fz="inherit" onClick={() => order.choose(label)}>
      {label}
      {order.by === label && (
        <svg aria-hidden="true" width="18" height="10" viewBox="0 0 18 10" fill="currentColor">
          <path d={order.descending ? 'M7 3 L17 3 L12 9 Z' : 'M7 8 L17 8 L12 2 Z'} />
        </svg>
      )}
    </UnstyledButton>
  );
}
