/**
 * How good a forecast was: the Brier score against the base rate, the share of pairs that it puts in the right order, Wilson's interval of a
 * share, and how often what was called likely came true.
 */

export interface Forecast {
  /** 0 to 1. */
  readonly chance: number;
  readonly happened: boolean;
}

/** Mean squared distance between chance and what came: 0 is perfect. Brier, Monthly Weather Review 78 (1950). Undefined of none. */
export function brierScore(forecasts: readonly Forecast[]): number | undefined {
  if (forecasts.length === 0) return undefined;
  const squares = forecasts.map(({ chance, happened }) => (chance - (happened ? 1 : 0)) ** 2);
  return summed(squares) / forecasts.length;
}

/** The score of whoever always says the base rate of these very cases. */
export function brierOfBaseRate(forecasts: readonly Forecast[]): number | undefined {
  const rate = baseRate(forecasts);
  return rate === undefined ? undefined : rate * (1 - rate);
}

export function baseRate(forecasts: readonly Pick<Forecast, 'happened'>[]): number | undefined {
  if (forecasts.length === 0) return undefined;
  return forecasts.filter(({ happened }) => happened).length / forecasts.length;
}

/** Area under the curve: of a case that came and one that did not, how often the former had the higher chance; ties count half. */
export function rightOrder(forecasts: readonly Forecast[]): number | undefined {
  const came = forecasts.filter(({ happened }) => happened);
  const not = forecasts.filter(({ happened }) => !happened);
  if (came.length === 0 || not.length === 0) return undefined;
  const won = came.map(({ chance }) => summed(not.map(other => (chance > other.chance ? 1 : chance === other.chance ? 0.5 : 0))));
  return summed(won) / (came.length * not.length);
}

/** The 95 % interval of a share of `k` in `n`. Wilson, Journal of the American Statistical Association 22 (1927). */
export function wilson(k: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.959963984540054;
  const p = k / n;
  const centre = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const below = 1 + z ** 2 / n;
  return [k === 0 ? 0 : (centre - half) / below, k === n ? 1 : (centre + half) / below];
}

export interface Bin {
  /** Mean chance of those in it. */
  readonly chance: number;
  readonly n: number;
  readonly k: number;
  readonly share: number;
  readonly interval: readonly [number, number];
}

/** What was said against what came, in ten bins of chance; empty ones are left out. */
export function reliability(forecasts: readonly Forecast[]): Bin[] {
  const bins = Array.from({ length: 10 }, (): Forecast[] => []);
  for (const forecast of forecasts) bins[Math.min(9, Math.floor(forecast.chance * 10 + 1e-9))]?.push(forecast);
  return bins.filter(bin => bin.length > 0).map(binOf);
}

function binOf(bin: readonly Forecast[]): Bin {
  const n = bin.length;
  const k = bin.filter(({ happened }) => happened).length;
  return { chance: summed(bin.map(({ chance }) => chance)) / n, n, k, share: k / n, interval: wilson(k, n) };
}

export interface Counted {
  readonly n: number;
  readonly k: number;
}

/**
 * Shares that never fall from a calm grade to a worse one, by pooling neighbours: what a rating stood for.
 * Barlow and others, Statistical Inference under Order Restrictions (1972). Absent where nothing was counted.
 */
export function risingShares(grades: readonly Counted[]): (number | undefined)[] {
  const pools: { n: number; k: number; grades: number }[] = [];
  for (const { n, k } of grades.filter(grade => grade.n > 0)) {
    let pool = { n, k, grades: 1 };
    for (let last = pools.at(-1); last && last.k * pool.n > pool.k * last.n; last = pools.at(-1)) {
      pools.pop();
      pool = { n: pool.n + last.n, k: pool.k + last.k, grades: pool.grades + last.grades };
    }
    pools.push(pool);
  }
  const shares = pools.flatMap(pool => Array.from({ length: pool.grades }, () => pool.k / pool.n));
  return grades.map(({ n }) => (n > 0 ? shares.shift() : undefined));
}

/** From the smallest to the largest, so that the order of cases changes nothing. */
function summed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
