/** The portfolio: a paged table with filters and saved views, and pictures of what is shown, each with its table. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { saveCsv } from '../../shared/download.ts';
import { DataTable, tableData } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Empty, Loading, TroubleBox } from '../../shared/ui/states.tsx';
import { useWho } from '../../shared/who.tsx';
import { columnsFor } from './columns.tsx';
import { everything, Filters, matches, type View } from './Filters.tsx';
import { useStageNames } from './stages.ts';

const Pictures = lazy(async () => ({ default: (await import('./Pictures.tsx')).Pictures }));

export function PortfolioPage() {
  const { office, nameOf } = useWho();
  const [view, setView] = useState<View>(everything);
  const [as, setAs] = useState('table');
  const stageName = useStageNames(office.id);
  const projects = useProjects({
    office: office.id,
    limit: 100,
    ...(view.stage && { stage: view.stage }),
    ...(view.status && { status: view.status }),
  });
  const rows = rowsOf(projects.data).filter(row => matches(row, view));
  const columns = columnsFor({ currency: office.currency, nameOf, stageName });
  return (
    <Page
      title="Portfolio"
      intro={office.name}
      actions={
        <Button variant="default" onClick={() => saveCsv('portfolio', tableData(columns, rows))} disabled={rows.length === 0}>
          Download as CSV
        </Button>
      }
    >
      <Filters view={view} setView={setView} stages={stageName.all} />
      <Group>
        <SegmentedControl
          aria-label="Show as"
          value={as}
          onChange={setAs}
          data={[
            { value: 'table', label: 'Table' },
            { value: 'pictures', label: 'Pictures' },
          ]}
        />
      </Group>
      {projects.error && <TroubleBox error={projects.error} retry={() => void projects.refetch()} />}
      {projects.isPending && <Loading what="Reading the portfolio" />}
      {projects.data && rows.length === 0 && (
        <Empty title="No project matches.">
          <Button variant="default" onClick={() => setView(everything)}>
            Show everything
          </Button>
        </Empty>
      )}
      {rows.length > 0 &&
        (as === 'table' ? (
          <DataTable caption="Projects" columns={columns} rows={rows} keyOf={row => row.id} />
        ) : (
          <Suspense fallback={<Loading what="Drawing the pictures" />}>
            <Stack>
              <Text c="dimmed">The pictures show the projects that were read so far and match the filters.</Text>
              <Pictures rows={rows} stageName={stageName} />
            </Stack>
          </Suspense>
        ))}
      {projects.data && <More of={projects} shown={rows.length} what="projects" />}
    </Page>
  );
}
