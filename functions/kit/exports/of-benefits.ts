/** Benefits of closed projects as a whole list, names beside ids. */
import { benefitsOf } from '#views/benefits.ts';
import { iterate } from '#views/list.ts';
import { benefitView } from '../benefits.ts';
import type { ExportTable } from './table.ts';

export const benefits: ExportTable = {
  columns: {
    ...{ project: 'text', title: 'text', benefit: 'text', name: 'text', owner: 'text', ownerName: 'text', measure: 'text' },
    ...{ unit: 'text', baseline: 'number', target: 'number', promised: 'money', atClosure: 'money', achieved: 'text' },
    ...{ amount: 'money', currency: 'text', figure: 'number', share: 'number', told: 'day', note: 'text', next: 'day' },
    ...{ asked: 'text', askedName: 'text', late: 'boolean', toCome: 'integer', url: 'text' },
  },
  async *rows({ app, office }) {
    const around = { office, now: app.ports.clock.now() };
    for await (const row of iterate(app.ports.views, benefitsOf(office.id ?? ''))) {
      const { id: benefit, ...shown } = benefitView(row, around);
      yield {
        ...shown,
        benefit,
        currency: office.currency,
        url: `${app.settings.portalUrl}/projects/${row.project}`,
      };
    }
  },
};
