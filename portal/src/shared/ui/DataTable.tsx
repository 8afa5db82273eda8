/** A table that scrolls by itself on a narrow screen, can be reached by keyboard, and can be taken away as CSV. */
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Cell } from '../csv.ts';

export interface Column<T> {
  readonly label: string;
  readonly show: (row: T) => ReactNode;
  /** As plain data, for CSV; left out of the file when absent. */
  readonly data?: (row: T) => Cell;
  readonly right?: boolean;
}

interface DataTableProps<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

export function DataTable<T>({ caption, columns, rows, keyOf }: DataTableProps<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={caption} tabIndex={0}>
      <Table striped withTableBorder verticalSpacing="xs" miw={Math.min(900, columns.length * 100)}>
        <Table.Caption className="sr-only">{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th key={column.label} scope="col" ta={column.right ? 'right' : 'left'}>
                {column.label}
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

/** The same table as rows of cells, its labels first. */
export function tableData<T>(columns: readonly Column<T>[], rows: readonly T[]): Cell[][] {
  const kept = columns.filter(column => column.data);
  return [kept.map(column => column.label), ...rows.map(row => kept.map(column => column.data?.(row)))];
}
