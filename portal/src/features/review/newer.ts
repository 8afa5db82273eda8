/** What a report that is newer than the pack changes, in words: a line for each figure, as it was in the pack and as it is now. */
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Definition } from '../../shared/descriptions.ts';
import { day, money, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

type Change = NonNullable<ReviewView['newer']>['changes'][number];
type Figure = number | string;
type Say = (figure: Figure, currency: string) => string;

const amount: Say = (figure, currency) => (typeof figure === 'number' ? money(figure, currency) : figure);
const count: Say = figure => (typeof figure === 'number' ? number(figure, 2) : figure);

/** What the report's own figures are called; every other one is a KPI, called as the project calls it. */
const figures: Readonly<Record<string, readonly [label: string, say: Say]>> = {
  forecast: [t('Forecast of the cost'), amount],
  spent: [t('Spent so far'), amount],
  end: [t('Expected end'), figure => (typeof figure === 'string' ? day(figure) : count(figure, ''))],
  progress: [t('Progress'), figure => `${count(figure, '')} %`],
  confidence: [t('Delivery confidence'), figure => confidenceLabels[String(figure)]?.[0] ?? String(figure)],
  summary: [t('Summary'), String],
  milestones: [t('Milestones that are done'), String],
  highRisks: [t('High risks that are open'), count],
};

export function changeDefinitions({ changes }: { readonly changes: readonly Change[] }, currency: string): readonly Definition[] {
  return changes.map(({ field, before, now }): Definition => {
    const [label, say] = figures[field] ?? [field, count];
    const was = before === undefined ? t('not in the pack') : t('in the pack: {say}', { say: say(before, currency) });
    return [label, `${now === undefined ? t('not reported any more') : say(now, currency)} (${was})`];
  });
}
