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
}

export function TableFiles<T>({ name, columns, rows }: TableFilesProps<T>) {
  const [making, setMaking] = useState(false);
  const asWorkbook = () => {
    setMaking(true);
    void saveXlsx(name, tableData(columns, rows)).finally(() => setMaking(false));
  };
  return (
    <>
      <Button variant="default" disabled={rows.length === 0} onClick={() => saveCsv(name, tableData(columns, rows))}>
        Download as CSV
      </Button>
      <Button variant="default" disabled={rows.length === 0} loading={making} onClick={asWorkbook}>
        Download as XLSX
      </Button>
    </>
  );
}
