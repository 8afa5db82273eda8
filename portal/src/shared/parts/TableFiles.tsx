/** Takes a table away, as CSV or as a workbook: the same rows and columns in both. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveCsv, saveXlsx } from '../download.ts';
import { type Column, tableData } from '../ui/DataTable.tsx';

interface TableFilesProps<T> {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** What the table is called, where a page has several: the buttons are small then, and heard with it. */
  readonly of?: string;
}

export function TableFiles<T>({ name, columns, rows, of }: TableFilesProps<T>) {
  const [making, setMaking] = useState(false);
  const asWorkbook = () => {
    setMaking(true);
    void saveXlsx(name, tableData(columns, rows)).finally(() => setMaking(false));
  };
  const look = { variant: 'default', size: of === undefined ? 'sm' : 'xs', disabled: rows.length === 0 };
  const spoken = (kind: string) => (of === undefined ? {} : { 'aria-label': `${of} as ${kind}` });
  const label = (kind: string) => (of === undefined ? `Download as ${kind}` : kind);
  return (
    <>
      <Button {...look} {...spoken('CSV')} onClick={() => saveCsv(name, tableData(columns, rows))}>
        {label('CSV')}
      </Button>
      <Button {...look} {...spoken('XLSX')} loading={making} onClick={asWorkbook}>
        {label('XLSX')}
      </Button>
    </>
  );
}
