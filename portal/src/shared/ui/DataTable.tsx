/** A table that scrolls by itself on a narrow screen, can be reached by keyboard, and can be taken away as CSV. */
import { Table, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Cell } from '#imports/write-csv.ts';

export interface Column<T> {
  readonly label: string;
  readonly show: (row: T) => ReactNode;
  /** As plain data, for CSV; left out of the file when absent. */
  readonly data?: (row: T) => Cell;
  readonly right?: boolean;
}

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
}

export function DataTable<T>({ caption, columns, rows, keyOf, order }: DataTableProps<T>) {
  return (
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
                {...(order?.by === column.label && { 'aria-sort': order.descending ? 'descending' : 'ascending' })}
              >
                {order?.columns.includes(column.label) ? <OrderBy label={column.label} order={order} /> : column.label}
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
      {rows.length === 0 && <Text p="sm">Nothing to show.</Text>}
    </section>
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

/** The same table as rows of cells, its labels first. */
export function tableData<T>(columns: readonly Column<T>[], rows: readonly T[]): Cell[][] {
  const kept = columns.filter(column => column.data);
  return [kept.map(column => column.label), ...rows.map(row => kept.map(column => column.data?.(row)))];
}
