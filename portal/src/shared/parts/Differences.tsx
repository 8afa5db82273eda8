/** What differs between two versions of a standard, before and after: a table, and on a narrow screen one after the other. */
import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { type DifferenceNames, type DifferenceRow, differenceRows } from '../differences.ts';
import { t } from '../text.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { Column } from '../ui/table-data.ts';

interface DifferencesProps {
  readonly differences: Parameters<typeof differenceRows>[0];
  readonly names: DifferenceNames;
  readonly caption: string;
  /** What is said when there are none. */
  readonly same?: string;
}

export function Differences({
  differences,
  names,
  caption,
  same = t('Nothing differs from what counts now.'),
}: DifferencesProps) {
  const narrow = useMediaQuery('(max-width: 36em)');
  const rows = differenceRows(differences, names);
  if (rows.length === 0) return <Text size="sm">{same}</Text>;
  return narrow ? (
    <ul aria-label={caption}>
      {rows.map(({ key, what, before, after }) => (
        <li key={key}>
          <Line strong>{what}</Line>
          <Line>{t('Before: {before}', { before: before.join('; ') })}</Line>
          <Line>{t('After: {after}', { after: after.join('; ') })}</Line>
        </li>
      ))}
    </ul>
  ) : (
    <DataTable caption={caption} columns={columns} rows={rows} keyOf={row => row.key} />
  );
}

const columns: readonly Column<DifferenceRow>[] = [
  { label: t('What'), show: ({ what }) => <Line strong>{what}</Line> },
  { label: t('Before'), show: ({ before }) => before.map(text => <Line key={text}>{text}</Line>) },
  { label: t('After'), show: ({ after }) => after.map(text => <Line key={text}>{text}</Line>) },
];

function Line({ strong = false, children }: { strong?: boolean; children: ReactNode }) {
  return (
    <Text size="sm" className="clip" {...(strong && { fw: 600 })}>
      {children}
    </Text>
  );
}
