/** Takes a table away, as CSV or as a workbook: the same rows and columns in both. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Cell } from '#imports/write-csv.ts';
import { useAboutFiles } from '../about-files.ts';
import { saveCsv, saveXlsx } from '../download.ts';
import { t } from '../text.ts';
import { type Column, tableData } from '../ui/table-data.ts';

interface FilesProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** What the table is called, where a page has several: the buttons are small then, and heard with it. */
  readonly of?: string;
  /** What the buttons say before “as CSV”; that it is downloaded when left out. */
  readonly label?: string;
}

interface CellFilesProps extends FilesProps {
  /** The labels of the columns first. */
  readonly cells: () => readonly (readonly Cell[])[];
  readonly disabled?: boolean;
}

/** The same for what is no table of columns. */
export function CellFiles({ name, of, label, cells, disabled = false }: CellFilesProps) {
  const about = useAboutFiles(of);
  const [making, setMaking] = useState(false);
  const asWorkbook = () => {
    setMaking(true);
    void saveXlsx(name, cells(), about).finally(() => setMaking(false));
  };
  const look = { variant: 'default', size: of === undefined ? 'sm' : 'xs', disabled };
  const spoken = (kind: string) => (of === undefined ? {} : { 'aria-label': t('{of} as {kind}', { of, kind }) });
  const shown = (kind: string) => {
    if (of !== undefined) return kind;
    return label === undefined ? t('Download as {kind}', { kind }) : t('{label} as {kind}', { label, kind });
  };
  return (
    <>
      <Button {...look} {...spoken('CSV')} onClick={() => saveCsv(name, cells(), about)}>
        {shown('CSV')}
      </Button>
      <Button {...look} {...spoken('XLSX')} loading={making} onClick={asWorkbook}>
        {shown('XLSX')}
      </Button>
    </>
  );
}

interface TableFilesProps<T> extends FilesProps {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
}

export function TableFiles<T>({ columns, rows, ...rest }: TableFilesProps<T>) {
  return <CellFiles {...rest} cells={() => tableData(columns, rows)} disabled={rows.length === 0} />;
}
