/** A table of sizes to begin with: a light, a standard and a full gate model, of those that an office has or of those that come with Tollgate. */
import * as z from 'zod';
import { nearestMinor } from '../../values/currency.ts';
import { gateModelIdSchema } from '../../values/ids.ts';
import { moneySchema } from '../../values/money.ts';

interface Model {
  readonly id: string;
  readonly gates: readonly { readonly eachStage?: boolean | undefined }[];
}

interface UsualRow {
  readonly model: string;
  readonly costFrom?: number;
  readonly risk?: 'high';
}

/** The gate model of small, of middling and of large projects; two sizes where there is none between. */
const sizesSchema = z.strictObject({ light: gateModelIdSchema, standard: gateModelIdSchema.optional(), full: gateModelIdSchema });
export type Sizes = z.output<typeof sizesSchema>;

/** From which cost on the middling and the large begin, in minor units. */
const limitsSchema = z.strictObject({ standardFrom: moneySchema.optional(), fullFrom: moneySchema });
export type Limits = z.output<typeof limitsSchema>;

/** What is chosen to begin with. */
export const chosenSizesSchema = z.strictObject({ ...sizesSchema.shape, ...limitsSchema.shape });

/** Meant to be changed. */
export function usualLimits(currency: string): Limits {
  return { standardFrom: nearestMinor(100_000, currency), fullFrom: nearestMinor(1_000_000, currency) };
}

/** What is large or of high risk passes the full gates, what is small the light ones. */
export function tableOfSizes({ light, standard, full }: Sizes, { standardFrom, fullFrom }: Limits) {
  const rows: UsualRow[] = [
    { model: full, costFrom: fullFrom },
    { model: full, risk: 'high' },
    ...(standard === undefined ? [] : [{ model: standard, ...(standardFrom !== undefined && { costFrom: standardFrom }) }]),
  ];
  return { rows, otherwise: light };
}

/**
 * The model with the fewest gates for small projects, the one with the most for large ones, and one between them; of models with as many gates the first.
 * Undefined with fewer than two models that differ in it: there is nothing to choose among.
 */
export function usualSizes(models: readonly Model[]): Sizes | undefined {
  const bySteps = models.toSorted((left, right) => timesAsked(left) - timesAsked(right));
  const [light] = bySteps;
  const most = bySteps.at(-1);
  const full = most && bySteps.find(model => model !== light && timesAsked(model) === timesAsked(most));
  if (!light || !full) return undefined;
  const between = bySteps.filter(model => model !== light && model !== full);
  const standard = between[Math.floor((between.length - 1) / 2)]?.id;
  return { light: light.id, ...(standard !== undefined && { standard }), full: full.id };
}

/** Undefined with fewer than two models. */
export function usualRouting(models: readonly Model[], currency: string) {
  const sizes = usualSizes(models);
  return sizes && tableOfSizes(sizes, usualLimits(currency));
}

/** A gate at the end of each stage of a project is asked for twice at least. */
function timesAsked({ gates }: Model): number {
  return gates.reduce((times, { eachStage }) => times + (eachStage ? 2 : 1), 0);
}
