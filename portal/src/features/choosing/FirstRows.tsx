/** A long list begins with its first rows; the others follow when they are asked for. */
import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/text.ts';

interface FirstRowsProps<T> {
  readonly rows: readonly T[];
  readonly most: number;
  /** What the rows are, in the plural. */
  readonly what: string;
  readonly children: (rows: readonly T[]) => ReactNode;
}

export function FirstRows<T>({ rows, most, what, children }: FirstRowsProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, most);
  return (
    <>
      {children(shown)}
      {shown.length < rows.length && (
        <Group gap="sm" mt="sm" className="no-print">
          <Text c="dimmed" role="status">
            {t('The first {shown} of {rows} {what} are shown.', { shown: shown.length, rows: rows.length, what })}
          </Text>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('Show all')}
          </Button>
        </Group>
      )}
    </>
  );
}
