/** How scoring methods, ways to find weights, scales and limits of scoring models are said. */
import type { ScoringMethod, Weighting } from '#domain/scoring/models/model.ts';
import type { Scale } from '#domain/scoring/scale.ts';
import { isolated } from '#domain/values/isolated.ts';
import { number } from './format.ts';

export const methodLabels: Record<ScoringMethod, string> = {
  'weighted-sum': 'Weighted sum',
  ahp: 'AHP, projects compared pair by pair',
  topsis: 'TOPSIS, nearness to the best of all',
  wsjf: 'WSJF, cost of delay over job size',
  'screen-and-score': 'Must-meet screen and should-meet score',
  investment: 'Money figures',
};

export const weightsByLabels: Record<Weighting['by'], string> = {
  direct: 'given directly',
  swing: 'by swings',
  rank: 'by an order',
  pairwise: 'by comparing pairs',
};

export const rankByLabels = {
  'net-present-value': 'Net present value',
  'benefit-cost-ratio': 'Benefit-cost ratio',
} as const;

export const flowLabels = {
  'year-end': 'at the end of the year',
  'mid-year': 'in the middle of the year',
  'year-start': 'at the start of the year',
} as const;

const spreads: Readonly<Record<string, string>> = { range: 'range', iqr: 'quartile distance', sd: 'standard deviation' };

const percent = (share: number) => `${number(share * 100, 2)} %`;

function scaleInWords(scale: Scale): string {
  if (scale.kind === 'measured') return `measured, ${number(scale.worst, 6)} is worst and ${number(scale.best, 6)} best`;
  if (scale.kind === 'curve')
    return `measured, worth ${listed(scale.points.map(([at, worth]) => `${number(worth, 6)} at ${number(at, 6)}`))}`;
  const levels = (scale.levels ?? []).map(({ value, words }) => `${number(value, 6)} “${words}”`);
  const only = scale.levelsOnly ? ', nothing between' : '';
  return `${number(scale.low, 6)} to ${number(scale.high, 6)}${levels.length > 0 ? `: ${listed(levels)}${only}` : ''}`;
}

const listed = (parts: readonly string[]) => parts.map(isolated).join(', ');

const dimensionLabels: Readonly<Record<string, string>> = {
  benefit: 'a benefit',
  cost: 'a cost',
  risk: 'a risk',
  confidence: 'confidence',
};
const aimLabels: Readonly<Record<string, string>> = { maximise: 'more is better', minimise: 'less is better' };

/** Values of the fields that differ between two versions of a scoring model, by the name of the field. */
export const scoringWords = {
  share: percent,
  weightUncertainty: percent,
  spreadLimit: ({ measure, over }: { measure: string; over: number }) => `${spreads[measure] ?? measure} over ${number(over, 6)}`,
  scale: scaleInWords,
  method: (method: ScoringMethod) => methodLabels[method] ?? method,
  weightsBy: (by: Weighting['by']) => weightsByLabels[by],
  rankBy: (by: keyof typeof rankByLabels) => rankByLabels[by],
  dimension: (dimension: string) => dimensionLabels[dimension] ?? dimension,
  aim: (aim: string) => aimLabels[aim] ?? aim,
  rate: (rate: string) => `${number(Number(rate) * 100, 8)} %`,
  timing: ({ flows, firstNow }: { flows: keyof typeof flowLabels; firstNow: boolean }) =>
    `${flowLabels[flows]}${firstNow ? ', the first now' : ''}`,
};
