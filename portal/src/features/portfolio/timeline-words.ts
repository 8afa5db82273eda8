/** What stands on the timeline, in words: for its table, its files and whoever points at a mark. */
import type { RoadmapLaneView } from '#api/answers/portfolio.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { commas, t } from '../../shared/text.ts';

export type Mark = RoadmapLaneView['marks'][number];

export const kindWords: Readonly<Record<Mark['kind'], string>> = {
  gate: t('Gate'),
  'open-round': t('Before its board'),
  milestone: t('Milestone'),
  'own-stage': t('End of a stage'),
  condition: t('Condition'),
};

export function standingOf({ kind, outcome, done, late }: Mark): string {
  if (outcome !== undefined) return outcomeLabels[outcome][0];
  if (kind === 'open-round') return t('open');
  if (done) return t('done');
  return late ? t('late') : t('to come');
}

export function markInWords(mark: Mark): string {
  const standing = commas(standingOf(mark), mark.due !== undefined && t('promised for {due}', { due: day(mark.due) }));
  return `${kindWords[mark.kind]}: ${isolated(mark.name)}, ${day(mark.day)} (${standing})`;
}
