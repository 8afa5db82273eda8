/** The table of a programme's projects, as it is taken away. */
import { expect, it } from 'vitest';
import { partColumns } from '../../portal/src/shared/part-columns.tsx';
import { tableData } from '../../portal/src/shared/ui/table-data.ts';

const part = { project: 'p', title: 'Quay', status: 'active', sponsor: 'sam', musts: [], shoulds: [] } as const;

it.each([
  { currency: 'EUR', cost: 125_050, amount: 1250.5 },
  { currency: 'JPY', cost: 125_050, amount: 125_050 },
  { currency: 'BHD', cost: 125_050, amount: 125.05 },
])('amounts in the file of a programme are $currency, whatever its minor unit is, and what is unknown is empty', of => {
  const [labels = [], row = []] = tableData(partColumns(of.currency), [{ ...part, cost: of.cost, musts: [], shoulds: [] }]);
  expect([row[labels.indexOf('Approved cost')], row[labels.indexOf('Forecast')]]).toEqual([of.amount, undefined]);
});
