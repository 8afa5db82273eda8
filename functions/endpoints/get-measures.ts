/** How an office decided in a year, reckoned from what its projects say: two years of rows are read, whatever its past. */
import type { MeasuresAnswer, MeasuresView } from '#api/answers/measures.ts';
import { joined } from '#domain/measures/measured.ts';
import { type Measures, measuresOf } from '#domain/measures/measures.ts';
import { periodsOf, yearOf } from '#domain/measures/period.ts';
import { measureTable } from '#domain/measures/table.ts';
import type { GateOfModel } from '#domain/measures/waits.ts';
import { gateModelOf, type OfficeState } from '#domain/office/state.ts';
import { type BenefitRow, benefitsOf } from '#views/benefits.ts';
import { iterate } from '#views/list.ts';
import { measuredOfYear } from '#views/measured.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-measures', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const now = app.ports.clock.now();
  const year = query.year ?? Number(now.slice(0, 4));
  const rows = await Promise.all(
    [year - 1, year].map(wanted => measuredOfYear(app.ports.views, { office: params.id, year: wanted })),
  );
  const benefits: BenefitRow[] = [];
  for await (const row of iterate(app.ports.views, benefitsOf(params.id))) benefits.push(row);
  const measured = { projects: joined(rows.flat()), benefits };
  const named = (measures: Measures): MeasuresView => withNames(measures, office);
  const body: MeasuresAnswer = {
    ...{ year, currency: office.currency },
    measures: named(measuresOf(measured, yearOf(year), now)),
    before: named(measuresOf(measured, yearOf(year - 1), now)),
    trend: periodsOf(year, query.by, now).map(period => named(measuresOf(measured, period, now))),
  };
  return { body, table: () => ({ name: `measures-${params.id}-${year}`, rows: measureTable(body) }) };
});

function withNames(measures: Measures, office: OfficeState): MeasuresView {
  const name = <G extends GateOfModel>(gate: G) => ({ ...gate, name: gateName(gate, office) });
  return {
    ...measures,
    latency: { ...measures.latency, gates: measures.latency.gates.map(name) },
    stops: { ...measures.stops, gates: measures.stops.gates.map(name) },
    reversals: [...measures.reversals],
  };
}

function gateName({ model: id, gate }: GateOfModel, office: OfficeState): string {
  const model = gateModelOf(office, id);
  const found = model?.gates.find(entry => entry.id === gate);
  return model && found ? `${model.name}: ${found.name}` : gate;
}
