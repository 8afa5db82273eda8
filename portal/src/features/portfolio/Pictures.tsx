/** Charts of all projects that match; this file and all chart code are loaded only when they are asked for, and so are the projects that no page has shown yet. */
import '@mantine/charts/styles.css';
import { SimpleGrid } from '@mantine/core';
import { useEffect } from 'react';
import { t } from '../../shared/text.ts';
import { Loading } from '../../shared/ui/states.tsx';
import { Ageing } from './Ageing.tsx';
import { Bubbles } from './Bubbles.tsx';
import { Funnel } from './Funnel.tsx';
import { HeatMap } from './HeatMap.tsx';
import type { AllRowsRead } from './ReadAll.tsx';
import type { ChartsProps } from './stages.ts';

export function Pictures({ all, ...rest }: Omit<ChartsProps, 'rows'> & { all: AllRowsRead }) {
  const { reading, rows, read } = all;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has not begun, and begins the reading again
  useEffect(() => {
    if (reading === 'not begun') void read();
  }, [reading]);
  if (rows === undefined) return <Loading what={t('Reading the projects of the pictures')} />;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Bubbles rows={rows} {...rest} />
      <Funnel rows={rows} {...rest} />
      <HeatMap rows={rows} {...rest} />
      <Ageing />
    </SimpleGrid>
  );
}
