/** How questions of weights are spoken of. */
import type { WeightingView } from '#api/answers/weightings.ts';
import type { AskedMethod } from '#domain/scoring/several/methods.ts';
import type { Tone } from '../../shared/labels.ts';
import { locale } from '../../shared/language.ts';
import { t } from '../../shared/text.ts';

export const methodNames: Readonly<Record<AskedMethod, string>> = {
  direct: t('100 points, shared out'),
  swing: t('Swings from worst to best'),
  pairwise: t('Comparing pairs'),
};

/** The same in the middle of a sentence. */
export const methodPhrases: Readonly<Record<AskedMethod, string>> = {
  direct: t('100 points, shared out'),
  swing: t('swings from worst to best'),
  pairwise: t('comparing pairs'),
};

export const methodsExplained: Readonly<Record<AskedMethod, string>> = {
  direct: t('Quick, for few goals. Each gets some of 100 points.'),
  swing: t('How much does the step from worst to best matter? The one that matters most gets 100, the others less.'),
  pairwise: t('Two at a time: which counts more, and how much? Says how far the answers contradict each other.'),
};

export const weightingStatusLabels: Readonly<Record<WeightingView['status'], readonly [string, Tone]>> = {
  open: [t('Open'), 'warn'],
  closed: [t('Closed'), 'plain'],
};

export function namesOf({ items }: Pick<WeightingView, 'items'>): (id: string) => string {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return id => names.get(id) ?? id;
}

const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** `41.3`: a share in per cent, to one decimal, as the reader writes numbers. */
export const percent = (share: number): string => oneDecimal.format(share * 100);
