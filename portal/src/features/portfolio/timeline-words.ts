/** What stands on the timeline, in words: for its table, its files and whoever points at a mark. */
import type { RoadmapLaneView } from '#api/answers/portfolio.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';

export type Mark = RoadmapLaneView['marks'][number];

export const kindWords: Readonly<Record<Mark['kind'], string>> = {
  gate: 'Gate',
  'open-round': 'Before its board',
  milestone: 'Milestone',
  'own-stage': 'End of a stage',
  condition: 'Condition',
};

export function standingOf({ kind, outcome, done, late }: Mark): string {
  if (outcome !== undefined) return outcomeLabels[outcome][0];
  if (kind === 'open-round') return 'open';
  if (done) return 'done';
  return late ? 'late' : 'to come';
}

export function markInWords(mark: Mark): string {
  const promised = mark.due === undefined ? '' : `, promised for ${day(mark.due)}`;
  return `${kindWords[mark.kind]}: ${isolated(mark.name)}, ${day(mark.day)} (${standingOf(mark)}${promised})`;
}
