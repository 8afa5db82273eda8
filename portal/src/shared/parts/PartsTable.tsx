/** The projects of a programme, and what they come to: as they stand now, or as a board was shown them. */
import { Text } from '@mantine/core';
import type { Parts } from '#api/answers/programmes.ts';
import { partColumns } from '../part-columns.tsx';
import { sumsInWords } from '../part-words.ts';
import { t } from '../text.ts';
import { DataTable } from '../ui/DataTable.tsx';

export function PartsTable({ items, sums, currency }: Parts) {
  return (
    <>
      <Text>{sumsInWords(sums, currency)}</Text>
      <DataTable
        caption={t('Projects of the programme')}
        columns={partColumns(currency)}
        rows={items}
        keyOf={({ project }) => project}
      />
    </>
  );
}
