/** What projects that match wait for: a picture of all of them, or a list where there is no room for one; beside it the same rows as a table and as files. */
import { Alert, Box, Button, Card, Group, NativeSelect, Progress, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { DependenciesAnswer, DependencyView } from '#api/answers/portfolio.ts';
import type { ProjectFilter } from '../../../shared/api/lists.ts';
import { useAllDependencies } from '../../../shared/api/portfolio.ts';
import { PngButton } from '../../../shared/charts/PngButton.tsx';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { number } from '../../../shared/format.ts';
import { TableFiles } from '../../../shared/parts/TableFiles.tsx';
import { t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { Empty, ErrorAlert } from '../../../shared/ui/states.tsx';
import { byStanding, dependencyColumns, inOrder, type Order } from './columns.tsx';
import { DependencyList } from './DependencyList.tsx';
import { Picture } from './Picture.tsx';
import { pictureOf } from './picture-data.ts';
import { StandingSign } from './StandingMark.tsx';
import { cycleInWords, standingLabels } from './words.ts';

export function Dependencies({ filter }: { readonly filter: ProjectFilter }) {
  const { all, readSoFar, error, retry } = useAllDependencies(filter);
  if (error) return <ErrorAlert error={error} retry={retry} />;
  if (!all) return <Reading {...readSoFar} />;
  if (all.items.length === 0)
    return (
      <Empty title={t('None of these projects waits for anything.')}>
        {t(
          'What a project needs of another is stated on its page; what it needs of anybody stands in its register of dependencies.',
        )}
      </Empty>
    );
  return <Read all={all} />;
}

function Reading({ count, total }: { readonly count: number; readonly total: number | undefined }) {
  return (
    <Stack gap="xs">
      <Text c="dimmed" role="status">
        {total === undefined
          ? t('Reading the dependencies')
          : t('{count} read so far of {total}.', { count: number(count, 0), total: number(total, 0) })}
      </Text>
      <Progress value={total ? (count / total) * 100 : 100} animated striped aria-label={t('Reading the dependencies')} />
    </Stack>
  );
}

function Read({ all }: { readonly all: DependenciesAnswer }) {
  const { nameOf } = useCurrentUser();
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [order, setOrder] = useState<Order>(byStanding);
  const columns = dependencyColumns(nameOf);
  const rows = inOrder(all.items, columns, order);
  const choose = (by: string) => setOrder(now => ({ by, descending: now.by === by && !now.descending }));
  return (
    <Stack gap="sm">
      <Text role="status">
        {t('{count, plural, one {1 dependency} other {{count} dependencies}}: {late} late, {doubtful} in doubt.', {
          count: all.count,
          late: number(all.late, 0),
          doubtful: number(all.doubtful, 0),
        })}
      </Text>
      <Cycles cycles={all.cycles} />
      {wide && <Drawn items={all.items} />}
      <Group gap="xs" className="no-print">
        <TableFiles name="dependencies" of={t('Dependencies')} columns={columns} rows={rows} />
      </Group>
      {wide ? (
        <Table columns={columns} rows={rows} order={{ ...order, columns: columns.map(({ label }) => label), choose }} />
      ) : (
        <DependencyList rows={rows} />
      )}
    </Stack>
  );
}

function Cycles({ cycles }: Pick<DependenciesAnswer, 'cycles'>) {
  if (cycles.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={t('Projects that wait for each other')}>
      <ul className="plain-list">
        {cycles.map(cycle => (
          <li key={cycleInWords(cycle)} className="clip">
            {cycleInWords(cycle)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Rows that the table shows until the reader asks for more; files have all. */
const aPage = 100;

function Table({ columns, rows, order }: Pick<Parameters<typeof DataTable<DependencyView>>[0], 'columns' | 'rows' | 'order'>) {
  const [shown, setShown] = useState(aPage);
  return (
    <>
      <DataTable
        caption={t('Dependencies')}
        columns={columns}
        rows={rows.slice(0, shown)}
        keyOf={({ id }) => id}
        {...(order && { order })}
      />
      {rows.length > shown && (
        <Group className="no-print" gap="sm">
          <Text c="dimmed">
            {t('{shown} of {rows} are shown; the files have all.', { shown: number(shown, 0), rows: number(rows.length, 0) })}
          </Text>
          <Button variant="default" onClick={() => setShown(shown + aPage)}>
            {t('Show more')}
          </Button>
        </Group>
      )}
    </>
  );
}

const sizes = ['100', '75', '50', '25'] as const;

function Drawn({ items }: { readonly items: readonly DependencyView[] }) {
  const title = t('Dependencies between projects');
  const drawing = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<string>('100');
  const data = useMemo(() => pictureOf(items), [items]);
  return (
    <Card withBorder padding="sm" component="figure" m={0}>
      <Group justify="space-between" align="flex-end" mb="xs" gap="xs" component="figcaption">
        <Title order={3}>{title}</Title>
        <Group gap="xs" align="flex-end" className="no-print">
          <NativeSelect
            size="xs"
            label={t('Size of the picture')}
            value={size}
            data={sizes.map(value => ({ value, label: t('{value} %', { value }) }))}
            onChange={event => setSize(event.currentTarget.value)}
          />
          <PngButton title={title} drawing={drawing} />
        </Group>
      </Group>
      <Box
        ref={drawing}
        role="img"
        aria-label={t('{title}. The same stands in the table below.', { title })}
        className="scroller"
        tabIndex={0}
        mah="80vh"
        style={{ overflowY: 'auto' }}
      >
        <Picture data={data} size={Number(size) / 100} />
      </Box>
      <Legend />
    </Card>
  );
}

function Legend() {
  return (
    <Group gap="md" mt="xs" aria-label={t('What the marks mean')} role="group">
      {(['late', 'doubtful'] as const).map(standing => (
        <Group key={standing} gap={4} wrap="nowrap">
          <StandingSign standing={standing} />
          <Text size="sm">{standingLabels[standing]}</Text>
        </Group>
      ))}
      <Text size="sm" c="dimmed">
        {t(
          'A thin frame: a project that does not match the filters. A broken frame: named in words alone. Click a project to open it.',
        )}
      </Text>
    </Group>
  );
}
