/** Benefits of closed projects of an office, the review that is due next first; with the first page what all of them came to, as a table all of them. */
import type { BenefitView } from '#api/answers/benefits.ts';
import { type BenefitStanding, benefitsAchieved } from '#domain/project/benefits/achieved.ts';
import { benefitsOf } from '#views/benefits.ts';
import { iterate, type List, readPage } from '#views/list.ts';
import type { App } from '../kit/app.ts';
import { benefitView } from '../kit/benefits.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('list-benefits', async ({ params: { id }, query: { limit, cursor }, actor }, app) => {
  const office = await loadVisibleOffice(app, id, actor.id);
  const around = { office, now: app.ports.clock.now() };
  const list = benefitsOf(id);
  const { body } = await answerPage(readPage(app.ports.views, list, { limit, cursor }));
  const all = cursor === undefined ? benefitsAchieved(await allOf<BenefitStanding>(app, list)) : undefined;
  return {
    body: { ...body, items: body.items.map(row => benefitView(row, around)), currency: office.currency, all },
    table: async () =>
      tableOf(
        id,
        office.currency,
        (await allOf(app, list)).map(row => benefitView(row, around)),
      ),
  };
});

async function allOf<Row>({ ports }: App, list: List<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of iterate(ports.views, list)) rows.push(row);
  return rows;
}

const head = [
  ...['project', 'title', 'benefit', 'name', 'owner', 'measure', 'unit', 'baseline', 'target', 'currency', 'promised'],
  ...[
    'at closure',
    'achieved',
    'amount',
    'figure',
    'share',
    'review told',
    'note',
    'next review',
    'asked',
    'late',
    'reviews to come',
  ],
];

function tableOf(office: string, currency: string, benefits: readonly BenefitView[]) {
  const lines = benefits.map(row => [
    ...[row.project, row.title, row.id, row.name, row.ownerName, row.measure, row.unit, row.baseline, row.target, currency],
    ...[row.promised, row.atClosure, row.achieved, row.amount, row.figure, row.share, row.told, row.note, row.next],
    ...[row.askedName, row.late ? 'yes' : 'no', row.toCome],
  ]);
  return { name: `benefits-${office}`, rows: [head, ...lines] };
}
