/** How scoring methods, ways to find weights, scales and limits of scoring models are said. */
import type { ScoringMethod, Weighting } from '#domain/scoring/models/model.ts';
import type { Scale } from '#domain/scoring/scale.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { RiskClass } from '#domain/values/risk-class.ts';
import { number } from './format.ts';
import { commas, t } from './text.ts';

export const methodLabels: Record<ScoringMethod, string> = {
  'weighted-sum': t('Weighted sum'),
  ahp: t('AHP, projects compared pair by pair'),
  topsis: t('TOPSIS, nearness to the best of all'),
  wsjf: t('WSJF, cost of delay over job size'),
  'screen-and-score': t('Must-meet screen and should-meet score'),
  investment: t('Money figures'),
};

export const riskClassLabels: Readonly<Record<RiskClass, string>> = { low: t('low'), medium: t('medium'), high: t('high') };

export const weightsByLabels: Record<Weighting['by'], string> = {
  direct: t('given directly'),
  swing: t('by swings'),
  rank: t('by an order'),
  pairwise: t('by comparing pairs'),
};

export const rankByLabels = {
  'net-present-value': t('Net present value'),
  'benefit-cost-ratio': t('Benefit-cost ratio'),
} as const;

export const flowLabels = {
  'year-end': t('at the end of the year'),
  'mid-year': t('in the middle of the year'),
  'year-start': t('at the start of the year'),
} as const;

const spreads: Readonly<Record<string, string>> = { range: t('range'), iqr: t('quartile distance'), sd: t('standard deviation') };

const percent = (share: number) => `${number(share * 100, 2)} %`;

function scaleInWords(scale: Scale): string {
  if (scale.kind === 'measured')
    return t('measured, {worst} is worst and {best} best', { worst: number(scale.worst, 6), best: number(scale.best, 6) });
  if (scale.kind === 'curve')
    return t('measured, worth {listed}', {
      listed: listed(scale.points.map(([at, worth]) => t('{worth} at {at}', { worth: number(worth, 6), at: number(at, 6) }))),
    });
  const levels = (scale.levels ?? []).map(({ value, words }) => `${number(value, 6)} “${words}”`);
  return levels.length > 0
    ? commas(
        t('{low} to {high}: {listed}', { low: number(scale.low, 6), high: number(scale.high, 6), listed: listed(levels) }),
        scale.levelsOnly && t('nothing between'),
      )
    : t('{low} to {high}', { low: number(scale.low, 6), high: number(scale.high, 6) });
}

const listed = (parts: readonly string[]) => parts.map(isolated).join(', ');

const dimensionLabels: Readonly<Record<string, string>> = {
  benefit: t('a benefit'),
  cost: t('a cost'),
  risk: t('a risk'),
  confidence: t('confidence'),
};
const aimLabels: Readonly<Record<string, string>> = { maximise: t('more is better'), minimise: t('less is better') };

/** Values of the fields that differ between two versions of a scoring model, by the name of the field. */
export const scoringWords = {
  share: percent,
  weightUncertainty: percent,
  spreadLimit: ({ measure, over }: { measure: string; over: number }) =>
    t('{value} over {over}', { value: spreads[measure] ?? measure, over: number(over, 6) }),
  scale: scaleInWords,
  method: (method: ScoringMethod) => methodLabels[method] ?? method,
  weightsBy: (by: Weighting['by']) => weightsByLabels[by],
  rankBy: (by: keyof typeof rankByLabels) => rankByLabels[by],
  dimension: (dimension: string) => dimensionLabels[dimension] ?? dimension,
  aim: (aim: string) => aimLabels[aim] ?? aim,
  rate: (rate: string) => `${number(Number(rate) * 100, 8)} %`,
  timing: ({ flows, firstNow }: { flows: keyof typeof flowLabels; firstNow: boolean }) =>
    commas(flowLabels[flows], firstNow && t('the first now')),
};
