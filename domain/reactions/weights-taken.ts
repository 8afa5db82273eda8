/** What follows when an office takes over what several people have weighed: the question of weights takes note of it. Nobody is mailed. */
import type { OfficeFact } from '../office/facts.ts';
import type { OfficeReaction, ReactionTable } from './reaction.ts';

/** Part of the table of `afterOffice`. */
export const afterWeights = {
  'goals-set': ({ from }) =>
    from?.weighting === undefined ? [] : [{ type: 'note-weights-taken', weighting: from.weighting, as: { kind: 'goals' } }],
  'scoring-model-published': ({ weighting, model: { id: model, version } }) =>
    weighting === undefined ? [] : [{ type: 'note-weights-taken', weighting, as: { kind: 'scoring-model', model, version } }],
} satisfies ReactionTable<OfficeFact, unknown, OfficeReaction[]>;
