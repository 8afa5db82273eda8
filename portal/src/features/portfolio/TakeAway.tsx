/** Takes the portfolio away as CSV or as a workbook: all projects that match, in the order and with the columns that are shown, however few of them stand on the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProjectRow } from '#api/answers/lists.ts';
import { useAboutFiles } from '../../shared/about-files.ts';
import { saveCsv, saveXlsx } from '../../shared/download.ts';
import { today } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { tableData } from '../../shared/ui/table-data.ts';
import type { PortfolioTableColumn } from './columns.tsx';
import type { AllRowsRead } from './ReadAll.tsx';

interface TakeAwayProps {
  readonly all: AllRowsRead;
  readonly columns: readonly PortfolioTableColumn[];
  readonly inOrder: (rows: readonly ProjectRow[]) => readonly ProjectRow[];
  readonly disabled: boolean;
}

export function TakeAway({ all, columns, inOrder, disabled }: TakeAwayProps) {
  const about = useAboutFiles();
  const [fault, setFault] = useState<unknown>();
  const take = async (as: 'csv' | 'xlsx') => {
    const rows = await all.read();
    if (rows === undefined) return;
    try {
      const name = `portfolio-${today()}`;
      const cells = tableData(columns, inOrder(rows));
      if (as === 'csv') saveCsv(name, cells, about);
      else await saveXlsx(name, cells, about);
      setFault(undefined);
    } catch (error) {
      setFault(error);
    }
  };
  const look = { variant: 'default', disabled: disabled || all.reading === 'reading' };
  return (
    <>
      <Button {...look} onClick={() => void take('csv')}>
        {t('Download as CSV')}
      </Button>
      <Button {...look} onClick={() => void take('xlsx')}>
        {t('Download as XLSX')}
      </Button>
      {fault !== undefined && <ErrorAlert error={fault} />}
    </>
  );
}
