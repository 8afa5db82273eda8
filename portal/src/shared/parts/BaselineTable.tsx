/** Cost and end side by side: as first approved, as approved now, as asked for, as expected. What differs from the approved one is said. */
import { Text } from '@mantine/core';
import { majorNumber } from '#domain/values/currency.ts';
import { day, money, percent } from '../format.ts';
import { t } from '../text.ts';
import { DataTable } from '../ui/DataTable.tsx';

interface Figures {
  readonly cost?: number | undefined;
  readonly end?: string | undefined;
}

export interface BaselineRow extends Figures {
  readonly label: string;
  /** Whether it is said how it differs from what is approved. */
  readonly compared?: boolean;
}

interface BaselineTableProps {
  readonly caption: string;
  readonly rows: readonly BaselineRow[];
  /** What the others are compared with. */
  readonly approved: Figures | undefined;
  readonly currency: string;
}

export function BaselineTable({ caption, rows, approved, currency }: BaselineTableProps) {
  return (
    <DataTable
      caption={caption}
      file={caption}
      rows={rows}
      keyOf={row => row.label}
      columns={[
        { label: t('Which'), show: row => row.label, data: row => row.label },
        {
          label: t('Cost'),
          right: true,
          show: row => <Compared value={money(row.cost, currency)} by={row.compared ? costChange(row, approved) : undefined} />,
          data: row => (row.cost === undefined ? undefined : majorNumber(row.cost, currency)),
        },
        {
          label: t('End'),
          show: row => <Compared value={day(row.end)} by={row.compared ? endChange(row, approved) : undefined} />,
          data: row => row.end,
        },
      ]}
    />
  );
}

function Compared({ value, by }: { value: string; by: string | undefined }) {
  return (
    <>
      {value}
      {by !== undefined && (
        <Text size="xs" c="dimmed">
          {by}
        </Text>
      )}
    </>
  );
}

function costChange({ cost }: Figures, approved: Figures | undefined): string | undefined {
  if (cost === undefined || !approved?.cost || cost === approved.cost) return undefined;
  return percent((cost - approved.cost) / approved.cost);
}

function endChange({ end }: Figures, approved: Figures | undefined): string | undefined {
  if (end === undefined || approved?.end === undefined || end === approved.end) return undefined;
  const days = Math.round((Date.parse(end) - Date.parse(approved.end)) / 86_400_000);
  const abs = Math.abs(days);
  return days > 0
    ? t('{abs, plural, one {{abs} day later} other {{abs} days later}}', { abs })
    : t('{abs, plural, one {{abs} day earlier} other {{abs} days earlier}}', { abs });
}
