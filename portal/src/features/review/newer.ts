/** What a report that is newer than the pack changes, in words: a line for each figure, as it was in the pack and as it is now. */
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Definition } from '../../shared/descriptions.ts';
import { day, money, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';

type Change = NonNullable<ReviewView['newer']>['changes'][number];
type Figure = number | string;
type Say = (figure: Figure, currency: string) => string;

const amount: Say = (figure, currency) => (typeof figure === 'number' ? money(figure, currency) : figure);
const count: Say = figure => (typeof figure === 'number' ? number(figure, 2) : figure);

/** What the report's own figures are called; every other one is a KPI, called as the project calls it. */
const figures: Readonly<Record<string, readonly [label: string, say: Say]>> = {
  forecast: ['Forecast of the cost', amount],
  spent: ['Spent so far', amount],
  end: ['Expected end', figure => (typeof figure === 'string' ? day(figure) : count(figure, ''))],
  progress: ['Progress', figure => `${count(figure, '')} %`],
  confidence: ['Delivery confidence', figure => confidenceLabels[String(figure)]?.[0] ?? String(figure)],
  summary: ['Summary', String],
  milestones: ['Milestones that are done', String],
  highRisks: ['High risks that are open', count],
};

export function changeDefinitions({ changes }: { readonly changes: readonly Change[] }, currency: string): readonly Definition[] {
  return changes.map(({ field, before, now }): Definition => {
    const [label, say] = figures[field] ?? [field, count];
    const was = before === undefined ? 'not in the pack' : `in the pack: ${say(before, currency)}`;
    return [label, `${now === undefined ? 'not reported any more' : say(now, currency)} (${was})`];
  });
}
