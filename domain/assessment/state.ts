/** What is true of the assessment of one proposal in one call, folded from its facts. */
import type { FrozenModel } from '../call/frozen-model.ts';
import type { AssessmentId, CallId, OfficeId, PersonId, ProjectId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { Claim } from './opening/facts.ts';
import type { Rating } from './ratings/rating.ts';
import type { PanelResult } from './result.ts';

/** `rating` is blind; `talking` after the ratings came to light, while the panel talks about those that differ. */
export const assessmentStatuses = ['rating', 'revealed', 'talking', 'ended'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

export interface GivenRatings {
  readonly assessor: PersonId;
  readonly ratings: readonly Rating[];
  readonly at: Instant;
}

export interface Assessment {
  readonly id: AssessmentId;
  readonly call: CallId;
  readonly callName: string;
  readonly project: ProjectId;
  readonly office: OfficeId;
  readonly title: string;
  readonly revision: number;
  readonly model: FrozenModel;
  /** Those whose ratings count or are asked; who stepped back or was replaced is not among them. */
  readonly assessors: readonly PersonId[];
  readonly excluded: readonly { readonly assessor: PersonId; readonly why: string }[];
  readonly claims: readonly Claim[];
  readonly due: Instant;
  readonly talkDays: number;
  readonly status: AssessmentStatus;
  readonly openedAt: Instant;
  /** The ratings that stand, one entry an assessor. */
  readonly ratings: readonly GivenRatings[];
  /** Those of before the talk that were given anew; bounded, since each assessor has one. */
  readonly former: readonly GivenRatings[];
  readonly recused: readonly {
    readonly assessor: PersonId;
    readonly reason: string;
    readonly at: Instant;
    readonly left?: true | undefined;
  }[];
  readonly replaced: readonly {
    readonly assessor: PersonId;
    readonly replacement: PersonId;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  }[];
  readonly revealed?: { readonly at: Instant; readonly why: 'all-answered' | 'day-came' } | undefined;
  readonly talk?:
    | {
        readonly dimensions: readonly string[];
        readonly reason?: string | undefined;
        readonly by: string;
        readonly until: Instant;
      }
    | undefined;
  readonly ended?: { readonly at: Instant; readonly reason?: string | undefined; readonly by: string } | undefined;
  /** As it came to light, then as it ended. */
  readonly result?: PanelResult | undefined;
  readonly score?: number | undefined;
}

export type AssessmentState = Assessment | { readonly id?: undefined; readonly office?: undefined; readonly project?: undefined };
export const noAssessment: AssessmentState = {};

/** Who has answered, also while nobody may see what. */
export function hasAnswered({ ratings }: Pick<Assessment, 'ratings'>, assessor: string): boolean {
  return ratings.some(entry => entry.assessor === assessor);
}
