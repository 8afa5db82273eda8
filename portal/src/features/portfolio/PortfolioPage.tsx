/** The portfolio: a paged table with filters and saved views, and charts of it, each with its table. The server filters. */
import { Box, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { words } from '#domain/scoring/words.ts';
import { type ProjectFilter, rowsOf, useProjects } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useIsUsable } from '../../shared/is-usable.ts';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { columnsFor } from './columns.tsx';
import { Filters, unfiltered, type View } from './Filters.tsx';
import { ReadAll, useAllRows } from './ReadAll.tsx';
import { useStageNames } from './stages.ts';

const Charts = lazy(async () => ({ default: (await import('./Charts.tsx')).Charts }));

/** Rows of the table, until the reader asks for more. */
const aPage = 100;

function filterOf(office: string, { stage, status, alerts, mine, text }: View): ProjectFilter {
  return {
    office,
    ...(stage && { stage }),
    ...(status && { status }),
    ...(alerts && { alerts: 'yes' }),
    ...(mine && { of: 'me' }),
    ...(words(text).length > 0 && { q: text.trim() }),
  };
}

export function PortfolioPage() {
  const { office, nameOf } = useCurrentUser();
  const [view, setView] = useState<View>(unfiltered);
  const [settled] = useDebouncedValue(view, 250);
  const [as, setAs] = useState('table');
  const stageName = useStageNames(office.id);
  const filter = filterOf(office.id, settled.text === view.text ? view : { ...view, text: settled.text });
  const projects = useProjects(filter, aPage);
  const all = useAllRows(filter);
  const usable = useIsUsable();
  const shown = rowsOf(projects.data);
  const rows = all.rows ?? shown;
  const modelName = (id: string) => office.gateModels.find(model => model.id === id)?.name ?? id;
  const columns = columnsFor({ currency: office.currency, nameOf, stageName, modelName });
  return (
    <Page
      title="Portfolio"
      intro={office.name}
      actions={
        <>
          <LinkButton to="/benefits" variant="default">
            Benefits
          </LinkButton>
          <LinkButton to="/scores" variant="default">
            Another scoring model
          </LinkButton>
          <TableFiles name="portfolio" columns={columns} rows={rows} />
        </>
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
      {projects.error && <ErrorAlert error={projects.error} retry={() => void projects.refetch()} />}
      {projects.isPending && <Loading what="Reading the portfolio" />}
      {projects.data && shown.length === 0 && !usable && <NotSetUp title="There are no projects here yet." />}
      {projects.data && shown.length === 0 && usable && (
        <NoneFound more={projects.hasNextPage} show={() => setView(unfiltered)} />
      )}
      {shown.length > 0 && (
        <Box aria-busy={projects.isPlaceholderData} style={{ opacity: projects.isPlaceholderData ? 0.6 : 1, minWidth: 0 }}>
          {as === 'table' ? (
            <DataTable caption="Projects" columns={columns} rows={shown} keyOf={row => row.id} />
          ) : (
            <Suspense fallback={<Loading what="Drawing the pictures" />}>
              <Charts rows={rows} stageName={stageName} />
            </Suspense>
          )}
        </Box>
      )}
      {projects.data && (
        <Stack gap="xs">
          <More of={projects} shown={shown.length} what="projects" />
          {projects.hasNextPage && <ReadAll of={all} />}
        </Stack>
      )}
    </Page>
  );
}

/** Few among many are looked for a part at a time. */
function NoneFound({ more, show }: { more: boolean; show: () => void }) {
  if (more) return <Text>None of the projects that were looked at so far matches. There are more to look at.</Text>;
  return (
    <Empty title="No project matches.">
      <Button variant="default" onClick={show}>
        Show unfiltered
      </Button>
    </Empty>
  );
}
