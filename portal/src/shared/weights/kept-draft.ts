/** Where what somebody has begun to say about weights is kept on this device until it is sent. */
import { removeDraft } from '../drafts/device.ts';
import { keyOf } from '../drafts/kept.ts';
import type { DraftOptions } from '../drafts/use-draft.ts';

/** Of the goals of an office, as one person compares them. */
export const pairsOfGoals = (office: string, person: string): DraftOptions => ({
  ...{ form: 'pairs', subject: office, former: `tollgate.pairs.${office}.${person}` },
});

/** Of a question of weights that one person answers. */
export const answerToWeighting = (weighting: string, person: string): DraftOptions => ({
  ...{ form: 'weights', subject: weighting, former: `tollgate.weights.${weighting}.${person}` },
});

/** The comparisons of goals were saved with the goals: they are no draft any more. */
export function forgetPairsOfGoals(office: string, person: string): void {
  removeDraft(keyOf({ person, office, ...pairsOfGoals(office, person) }));
}
