/** How the office decides: the year beside the year before, its trend in pictures, gates, decisions that did not stand; as files and as the report of the year. */
import { Anchor, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { MeasuresAnswer, MeasuresView } from '#api/answers/measures.ts';
import { measureTable } from '#domain/measures/table.ts';
import { useAddress } from '../../shared/address.ts';
import { useBriefButton } from '../../shared/brief/BriefButton.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { dayOf, number } from '../../shared/format.ts';
import { CellFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { useMeasures } from './api.ts';
import { type MeasureLine, measureLines, reversalWords } from './lines.ts';
import { Trends } from './Trends.tsx';

const thisYear = new Date().getUTCFullYear();
const years = Array.from({ length: 6 }, (_, index) => `${thisYear - index}`);

export function MeasuresPage() {
  const { office } = useCurrentUser();
  const { query, set } = useAddress();
  const year = Number(years.find(entry => entry === query.get('year')) ?? thisYear);
  const by = query.get('by') === 'month' ? 'month' : 'quarter';
  const measures = useMeasures({ office: office.id, year, by });
  return (
    <Page
      title={t('Measures')}
      intro={t(
        'How the office decides: how long it takes, what is stopped, what did not stand, what came in time. No person is measured.',
      )}
    >
      <Group className="no-print" align="flex-end">
        <NativeSelect
          label={t('Year')}
          value={`${year}`}
          onChange={event => set({ year: event.currentTarget.value })}
          data={years}
        />
        <NativeSelect
          label={t('Trend by')}
          value={by}
          onChange={event => set({ by: event.currentTarget.value })}
          data={[
            { value: 'quarter', label: t('Quarter') },
            { value: 'month', label: t('Month') },
          ]}
        />
      </Group>
      {measures.error && <ErrorAlert error={measures.error} retry={() => void measures.refetch()} />}
      {measures.isPending && <Loading what={t('Counting')} />}
      {measures.data && <Shown answer={measures.data} />}
    </Page>
  );
}

function Shown({ answer }: { answer: MeasuresAnswer }) {
  const { year, measures, before, trend, currency } = answer;
  const columns: readonly Column<MeasureLine>[] = [
    {
      label: t('Measure'),
      show: line => (
        <>
          {line.name}
          <Text size="sm" c="dimmed">
            {line.about}
          </Text>
        </>
      ),
      data: line => line.name,
    },
    { label: `${year}`, show: line => line.show(measures, currency), data: line => line.show(measures, currency) },
    { label: `${year - 1}`, show: line => line.show(before, currency), data: line => line.show(before, currency) },
  ];
  return (
    <>
      <TakeAway answer={answer} />
      <Section id="year" title={t('{year} beside {year2}', { year, year2: year - 1 })}>
        <DataTable
          caption={t('{year} beside {year2}', { year, year2: year - 1 })}
          columns={columns}
          rows={measureLines}
          keyOf={line => line.name}
        />
      </Section>
      <Section id="trend" title={t('Over the year')}>
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Trends trend={trend} />
        </SimpleGrid>
      </Section>
      <Gates measures={measures} />
      <Reversals measures={measures} />
    </>
  );
}

type GateRow = MeasuresView['latency']['gates'][number];
const gateColumns: readonly Column<GateRow>[] = [
  { label: t('Gate'), show: row => row.name, data: row => row.name },
  { label: t('Decisions'), right: true, show: row => number(row.n, 0), data: row => row.n },
  { label: t('Days, half'), right: true, show: row => number(row.p50), data: row => row.p50 },
  { label: t('Days, nine in ten'), right: true, show: row => number(row.p90), data: row => row.p90 },
];

function Gates({ measures: { latency } }: { measures: MeasuresView }) {
  return (
    <Section id="gates" title={t('Gate by gate')}>
      {latency.gates.length === 0 ? (
        <Empty title={t('No gate was decided in this year.')}>
          {t('Choose another year, or come back when a board has decided.')}
        </Empty>
      ) : (
        <DataTable
          caption={t('Days to a decision, gate by gate')}
          columns={gateColumns}
          rows={latency.gates}
          keyOf={row => `${row.model} ${row.gate}`}
        />
      )}
    </Section>
  );
}

function Reversals({ measures: { reversals } }: { measures: MeasuresView }) {
  return (
    <Section id="reversals" title={t('Decisions that were taken back')}>
      {reversals.length === 0 ? (
        <Empty title={t('None in this year.')} />
      ) : (
        <ul className="plain-list">
          {reversals.map(({ project, title, what, at }) => (
            <li key={`${project} ${at}`}>
              <Anchor component={Link} to={`/projects/${project}`}>
                {title}
              </Anchor>{' '}
              {reversalWords[what]}, {dayOf(at)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function TakeAway({ answer }: { answer: MeasuresAnswer }) {
  const { me, office, nameOf } = useCurrentUser();
  const { button, message } = useBriefButton(t('Report of the year as PDF'), async () => {
    const { yearReport } = await import('./report.ts');
    const about = { office: office.name, reader: nameOf(me.id), readAt: new Date().toISOString() };
    return yearReport(answer, { ...about, record: `${location.origin}/measures?year=${answer.year}` });
  });
  return (
    <Stack gap="xs">
      <Group gap="xs" className="no-print">
        {button}
        <CellFiles name={`measures-${answer.year}`} cells={() => measureTable(answer)} />
      </Group>
      {message}
    </Stack>
  );
}
