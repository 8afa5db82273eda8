/** Charts of the portfolio; this file and all chart code are loaded only when they are asked for. */
import '@mantine/charts/styles.css';
import { SimpleGrid } from '@mantine/core';
import { Ageing } from './Ageing.tsx';
import { Bubbles } from './Bubbles.tsx';
import { Funnel } from './Funnel.tsx';
import { HeatMap } from './HeatMap.tsx';
import type { ChartsProps } from './stages.ts';

export function Charts({ rows, stageName }: ChartsProps) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Bubbles rows={rows} />
      <Funnel rows={rows} stageName={stageName} />
      <HeatMap rows={rows} />
      <Ageing />
    </SimpleGrid>
  );
}
