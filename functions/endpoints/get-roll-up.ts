/** What an office and each office below it come to, read from their lists when it is asked for. */
import type { RollUpAnswer } from '#api/answers/offices-below.ts';
import { type Figures, figuresOf, together, withThoseBelow } from '#domain/project/across-offices/figures.ts';
import type { Instant } from '#domain/values/time.ts';
import { alertsOf } from '#views/alerts.ts';
import { dutiesIn } from '#views/duties.ts';
import { iterate, type List } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { allReports } from '#views/reports.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import type { Table } from '../kit/csv.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { type OfficeInTree, officesRead } from '../kit/offices-below.ts';

/** Offices whose lists are read at the same time. */
const atOnce = 4;

export const endpoint = defineEndpoint('get-roll-up', async ({ params, query: { of }, actor }, app) => {
  const { offices, more } = await officesRead(app, { office: params.id, of, actor });
  const now = app.ports.clock.now();
  const figures = new Map<string, Figures>();
  await forEachConcurrently(offices, atOnce, async office => {
    figures.set(office.id, await figuresIn(app, office, now));
  });
  const ofOne = (id: string) => figures.get(id) ?? together([]);
  const items = offices.map(({ id, parent, depth, open, state: { name, currency } }) => ({
    ...{ id, name, currency, parent, depth, open },
    own: ofOne(id),
    all: together(withThoseBelow(offices, id).map(office => ofOne(office.id))),
  }));
  return { body: { items, more }, table: () => asTable(params.id, items) };
});

async function figuresIn({ ports: { views } }: App, { id, state }: OfficeInTree, now: Instant): Promise<Figures> {
  const open = new Set((state.reporting?.periods ?? []).flatMap(({ period, closed }) => (closed ? [] : [period])));
  const [projects, alerts, duties, ...reports] = await Promise.all([
    allOf(projectsOf(id)),
    allOf(alertsOf(id)),
    allOf(dutiesIn(id)),
    ...[...open].map(period => allReports(views, { office: id, period })),
  ]);
  return figuresOf({ currency: state.currency, projects, alerts, duties, reports: reports.flat() }, now);

  async function allOf<Row>(list: List<Row>): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const row of iterate(views, list)) rows.push(row);
    return rows;
  }
}

/** A line for each office and currency, each office alone: sums are for the reader's own table to make. */
function asTable(office: string, items: RollUpAnswer['items']): Table {
  const counts = [
    'projects',
    'underWay',
    'deciding',
    'alerts',
    'musts',
    'waiting',
    'late',
    'reportsToCome',
    'reportsMissed',
  ] as const;
  const lines = items.map(({ id, name, parent, depth, currency, own }) => {
    const money = own.money[0];
    const { chosenModels } = own;
    const sums = [currency, money?.cost, money?.forecast, money?.unknown];
    return [id, name, parent, depth, ...counts.map(count => own[count]), ...sums, chosenModels];
  });
  const head = [
    ...['office', 'name', 'parent', 'depth', 'projects', 'under way', 'deciding', 'alerts', 'musts', 'waiting', 'late'],
    ...['reports to come', 'reports missed', 'currency', 'cost', 'forecast', 'projects without money'],
    'gates chosen by the PMO',
  ];
  return { name: `roll-up-${office}`, rows: [head, ...lines] };
}
