/** The projects on which the reader may report, with the last figures: read to the last page, and taken away as CSV or as a workbook. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Paged } from '#api/answers/shared.ts';
import { reportSheet, type SheetRow } from '#imports/report-sheet.ts';
import { request } from '../../../shared/api/client.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { CellFiles } from '../../../shared/parts/TableFiles.tsx';
import { t } from '../../../shared/text.ts';
import { ErrorAlert } from '../../../shared/ui/states.tsx';

export function Sheet() {
  const { office } = useCurrentUser();
  const [rows, setRows] = useState<readonly SheetRow[]>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const make = async () => {
    setBusy(true);
    setError(undefined);
    await allRows(office.id)
      .then(setRows)
      .catch((fault: unknown) => setError(fault instanceof Error ? fault : new Error(String(fault))));
    setBusy(false);
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t(
          'It holds the projects on which you may report, with the figures of the last reports. Any table with a column Project or Title, and one of Work done, Confidence, Spent, Forecast, End or Summary, is read as well.',
        )}
      </Text>
      {error && <ErrorAlert error={error} />}
      <Group>
        {rows ? (
          <>
            <Text role="status">{rows.length === 1 ? t('1 project') : t('{rows} projects', { rows: rows.length })}</Text>
            <CellFiles
              name="report-sheet"
              label={t('Sheet')}
              cells={() => reportSheet(rows, office.currency)}
              disabled={rows.length === 0}
            />
          </>
        ) : (
          <Button variant="default" loading={busy} onClick={() => void make()}>
            {t('Make the sheet')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

async function allRows(office: string): Promise<readonly SheetRow[]> {
  const all: SheetRow[] = [];
  let cursor: string | undefined;
  do {
    const from: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Paged<SheetRow> = await request(`/v1/offices/${office}/reports-file?limit=200${from}`);
    all.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return all;
}
