/** Models and projects for tests of scoring. */
import { type ScoringModel, scoringModelSchema } from '#domain/scoring/models/model.ts';
import type { Alternative, Scoring } from '#domain/scoring/models/result.ts';

export const model = (text: object): ScoringModel => scoringModelSchema.parse(text);
export const goal = (id: string, more: object = {}) => ({ id, name: `Goal ${id}`, ...more });
export const direct = (weights: Record<string, number>) => ({
  by: 'direct',
  weights: Object.entries(weights).map(([id, weight]) => ({ goal: id, weight })),
});
export const sum = model({
  method: 'weighted-sum',
  goals: [goal('fit'), goal('reward')],
  weighting: direct({ fit: 3, reward: 1 }),
});
export const places = ({ ranked }: Scoring) => ranked.map(({ id, rank, sharedBy, score }) => [id, rank, sharedBy, score]);
export const projects = (ratings: Record<string, (number | null)[]>, ids: string[]): Alternative[] =>
  Object.entries(ratings).map(([id, list]) => ({
    id,
    ratings: Object.fromEntries(ids.map((name, index) => [name, list[index] ?? null])),
  }));
