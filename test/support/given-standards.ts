/** A head office that gives a gate model, a scoring model and its reporting cycle, and the office North below it. */
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { giveStandardsSchema, takeStandardSchema } from '#domain/office/given-standards/commands.ts';
import type { GivenStandards } from '#domain/office/given-standards/given.ts';
import { standingsOf } from '#domain/office/given-standards/standing.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { publishedScoringModelSchema } from '#domain/scoring/models/published.ts';
import { fold } from './given.ts';
import { boards, gateModel, people } from './standards.ts';

export const published = (model: GateModel, version = 1, more: object = {}): OfficeFact => ({
  ...{ type: 'gate-model-published', model: { ...model, version }, default: false, ...more },
});
export const founded = (id: string, parent?: string): readonly OfficeFact[] => [
  {
    type: 'office-founded',
    office: id as never,
    name: id === 'head' ? 'Head office' : 'North',
    currency: 'GBP',
    parent: parent as never,
  },
  { type: 'people-set', people: [...people] },
  { type: 'boards-set', boards: boards.map(board => ({ ...board, id: (id === 'head' ? 'main' : 'north-board') as never })) },
];
export const scoring = publishedScoringModelSchema.parse({
  ...{ id: 'digital', version: 1, name: 'Digital' },
  scoring: {
    method: 'weighted-sum',
    goals: [{ id: 'reach', name: 'Reach' }],
    weighting: { by: 'direct', weights: [{ goal: 'reach', weight: 1 }] },
  },
});
export const rules = [reportingRuleSchema.parse({ every: 'month', day: 5 })];
export const standards: readonly OfficeFact[] = [
  ...founded('head'),
  published(gateModel()),
  published(gateModel({ first: { deadlineDays: 10 } }), 2),
  { type: 'scoring-model-published', model: scoring, reason: 'Agreed.' },
  { type: 'reporting-set', rules },
];
export const gateModels = (version = 1, binding = false) => [{ model: gateModel().id, version, binding }];
export const all: GivenStandards = {
  gateModels: gateModels(),
  scoringModels: [{ model: 'digital', version: 1, binding: false }],
  reporting: { version: 7, binding: false, rules },
};
export const above = (given: Partial<GivenStandards> = all, ...more: readonly OfficeFact[]) =>
  fold(office, [
    ...standards,
    { type: 'standards-given', given: { gateModels: [], scoringModels: [], ...given } },
    ...more,
  ]) as OfficeState;
export const below = founded('north', 'head');
export const petra = { actor: { kind: 'person', id: 'petra' } } as const;
export const gives = (body: object) => ({
  type: 'give-standards' as const,
  ...giveStandardsSchema.parse({ reason: 'Agreed.', ...body }),
});
export const takes = (standard: object) => ({ type: 'take-standard' as const, ...takeStandardSchema.parse({ standard }) });
export const model = { kind: 'gate-model', model: 'standard', version: 1 };
export const placed = { ...model, places: { main: 'north-board' } };

/** How North stands to each standard after these facts. */
export const standing = (facts: readonly OfficeFact[], from = above()) =>
  standingsOf(fold(office, [...below, ...facts]), from).map(({ kind, standing, taken }) => [kind, standing, taken]);
export const here = (version = 1, changed = {}): OfficeFact =>
  published({ ...gateModel(changed), gates: inNorth(changed) }, version);
export const inNorth = (changed: object) => gateModel(changed).gates.map(gate => ({ ...gate, board: 'north-board' as never }));
export const taken = (version: number) => ({ taken: { office: 'head' as never, version } });
