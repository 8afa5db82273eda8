/** A table of sizes to begin with: of the gate models that an office has, the one with the fewest gates for small projects, the one with the most for large ones. */
import { nearestMinor } from '../../values/currency.ts';

interface Model {
  readonly id: string;
  readonly gates: readonly { readonly eachStage?: boolean | undefined }[];
}

interface UsualRow {
  readonly model: string;
  readonly costFrom?: number;
  readonly risk?: 'high';
}

/** Undefined with fewer than two models: there is nothing to choose among. Amounts are in minor units, and meant to be changed. */
export function usualRouting(models: readonly Model[], currency: string) {
  const bySteps = models.toSorted((left, right) => timesAsked(left) - timesAsked(right));
  const [light, full] = [bySteps[0], bySteps.at(-1)];
  if (!light || !full || light === full) return undefined;
  const standard = bySteps.length > 2 ? bySteps[Math.floor((bySteps.length - 1) / 2)] : undefined;
  const from = (major: number) => nearestMinor(major, currency);
  const rows: UsualRow[] = [
    { model: full.id, costFrom: from(1_000_000) },
    { model: full.id, risk: 'high' },
    ...(standard && standard !== light ? [{ model: standard.id, costFrom: from(100_000) }] : []),
  ];
  return { rows, otherwise: light.id };
}

/** A gate at the end of each stage of a project is asked for twice at least. */
function timesAsked({ gates }: Model): number {
  return gates.reduce((times, { eachStage }) => times + (eachStage ? 2 : 1), 0);
}
