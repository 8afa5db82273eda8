/**
 * Which gate model a proposal follows by its size: rows in order, of which the first that applies counts, and a model for everything else. Every condition of a row
 * must be met. What a proposal does not say of its cost or its class of risk is taken to meet a row: nobody gets a lighter model by silence.
 */
import * as z from 'zod';
import { formatMinor } from '../../values/currency.ts';
import { gateModelIdSchema } from '../../values/ids.ts';
import { moneySchema } from '../../values/money.ts';
import { type RiskClass, riskClasses } from '../../values/risk-class.ts';

export const routeRowSchema = z.strictObject({
  model: gateModelIdSchema,
  costFrom: moneySchema
    .optional()
    .meta({ description: "Whole cost in minor units of the office's currency, this amount included" }),
  risk: z.enum(riskClasses).optional().meta({ description: 'This class of risk and above' }),
  strategic: z.literal(true).optional().meta({ description: 'Strategic projects alone' }),
});
export type RouteRow = z.output<typeof routeRowSchema>;

export const routingSchema = z.strictObject({
  rows: z.array(routeRowSchema).min(1).max(20).meta({ description: 'In order: the first that applies counts' }),
  otherwise: gateModelIdSchema.meta({ description: 'The gate model of what no row applies to' }),
});
export type Routing = z.output<typeof routingSchema>;

/** What the rows look at; the cost in minor units. */
export interface Size {
  readonly cost?: number | undefined;
  readonly riskClass?: RiskClass | undefined;
  readonly strategic?: boolean | undefined;
}

/** The gate model that follows, and why in one sentence, in one language and form because it is stored. */
export interface Route {
  readonly model: string;
  readonly because: string;
}

export function routeOf({ rows, otherwise }: Routing, size: Size, currency: string): Route {
  const index = rows.findIndex(row => applies(row, size));
  const row = rows[index];
  if (!row) return { model: otherwise, because: 'no row of the table of sizes applies to it' };
  return { model: row.model, because: `row ${index + 1} of the table of sizes: ${reasons(row, size, currency).join(', and ')}` };
}

function applies({ costFrom, risk, strategic }: RouteRow, size: Size): boolean {
  if (costFrom !== undefined && size.cost !== undefined && size.cost < costFrom) return false;
  if (risk !== undefined && size.riskClass !== undefined && place(size.riskClass) < place(risk)) return false;
  return !strategic || size.strategic === true;
}

function reasons({ costFrom, risk, strategic }: RouteRow, size: Size, currency: string): string[] {
  const inWords = (amount: number) => formatMinor(amount, currency, { locale: 'en-GB' });
  return [
    ...(costFrom === undefined ? [] : [costReason(size.cost, costFrom, inWords)]),
    ...(risk === undefined
      ? []
      : [size.riskClass === undefined ? 'its class of risk is not said' : `its class of risk is ${size.riskClass}`]),
    ...(strategic ? ['it is strategic'] : []),
  ];
}

function costReason(cost: number | undefined, from: number, inWords: (amount: number) => string): string {
  return cost === undefined
    ? `its cost is not said, and the row begins at ${inWords(from)}`
    : `it costs ${inWords(cost)}, and the row begins at ${inWords(from)}`;
}

function place(risk: RiskClass): number {
  return riskClasses.indexOf(risk);
}

/** Whether everything that meets the later row meets the earlier one, too. */
export function covers(earlier: RouteRow, later: RouteRow): boolean {
  const byCost = earlier.costFrom === undefined || (later.costFrom !== undefined && later.costFrom >= earlier.costFrom);
  const byRisk = earlier.risk === undefined || (later.risk !== undefined && place(later.risk) >= place(earlier.risk));
  return byCost && byRisk && (!earlier.strategic || later.strategic === true);
}
