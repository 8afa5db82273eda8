/** A scoring model as it is compared with another version: its settings, and each thing that is rated with its share of all weights. */
import type { ScoringModel, Weighting } from '../../scoring/models/model.ts';
import type { PublishedScoringModel } from '../../scoring/models/published.ts';
import { weightsOf } from '../../scoring/models/weighting.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Rated extends Named {
  /** Of all weights, 0 to 1; absent where the method has no weights. */
  readonly share?: number;
}

const ratedIn: readonly string[] = ['goals', 'should', 'must', 'costOfDelay', 'jobSize', 'weighting'];

/** Everything but what is rated, each setting as a field of its own. */
export function settingsOf({ version: _, scoring, ...rest }: PublishedScoringModel): Named {
  const settings = Object.entries(scoring).filter(([field]) => !ratedIn.includes(field));
  return { ...rest, ...Object.fromEntries(settings), ...('weighting' in scoring && weightingSettings(scoring.weighting)) };
}

function weightingSettings(weighting: Weighting) {
  const accepted = weighting.by === 'pairwise' ? weighting.acceptedBecause : undefined;
  return { weightsBy: weighting.by, ...(accepted !== undefined && { acceptedBecause: accepted }) };
}

/** In the order of the model; shares of 0 to 1, to four places. Nothing is rated where money alone counts. */
export function ratedOf(scoring: ScoringModel): readonly Rated[] {
  switch (scoring.method) {
    case 'investment':
      return [];
    case 'wsjf':
      return [...scoring.costOfDelay, scoring.jobSize];
    case 'screen-and-score':
      return [...scoring.must, ...withShares(scoring.should, scoring.weighting)];
    default:
      return withShares<Named>(scoring.goals, scoring.weighting);
  }
}

function withShares<T extends Named>(parts: readonly T[], weighting: Weighting): readonly Named[] {
  const ids = parts.map(({ id }) => id);
  const shares = weightsOf(ids, weighting).value?.shares ?? [];
  return parts.map((part, index) => ({ ...part, share: Number((shares[index] ?? 0).toFixed(4)) }));
}
