/**
 * The projects of an office as a scoring model sees them: the medians of the newest panel where there is one, else the sponsor's own points against the
 * goals. A rating from another scale keeps what it is worth; what nobody has said is missing.
 */
import { type OfficeState, scoringModelOf } from '../../office/state.ts';
import { idOfGoals } from '../../scoring/models/published.ts';
import type { Alternative } from '../../scoring/models/result.ts';
import { type MaybeScale, onOtherScale } from '../../scoring/other-scale.ts';
import { percentScale } from '../../scoring/scale.ts';
import { own } from '../../values/record.ts';
import { type Dimension, dimensionsOf, type FrozenModel } from '../frozen-model.ts';

export interface RatedProject {
  readonly project: string;
  readonly panel?:
    | {
        /** The version of the model by which the panel rated. */
        readonly model: string;
        readonly version: number;
        readonly medians: Readonly<Record<string, number | boolean | null>>;
      }
    | undefined;
  readonly claims: readonly { readonly goal: string; readonly points: number }[];
}

/** Of a project where no panel has said anything, the sponsor's claim counts. */
export function ratedBy({ panel, claims }: Omit<RatedProject, 'project'>): 'panel' | 'claim' | undefined {
  const told = Object.values(panel?.medians ?? {}).some(median => median !== null);
  if (told) return 'panel';
  return claims.length > 0 ? 'claim' : undefined;
}

/** A rating with the scale on which it was given. */
interface Given {
  readonly rating: number;
  readonly scale: MaybeScale;
}
type GivenOf = (project: RatedProject, dimension: string) => Given | undefined;

/** Every project that has ratings, as the model takes it. */
export function alternativesIn(office: OfficeState, model: FrozenModel, projects: readonly RatedProject[]): Alternative[] {
  const rated = projects.filter(project => ratedBy(project) !== undefined);
  const given = ratingsIn(office);
  const dimensions = dimensionsOf(model);
  const measured = new Set(dimensions.filter(dimension => isMeasuredIn(dimension, rated, given)).map(({ id }) => id));
  return rated.map(project => {
    const musts: Record<string, boolean | null> = {};
    const ratings: Record<string, number | null> = {};
    for (const { id, kind, scale } of dimensions) {
      if (kind === 'must') musts[id] = mustIn(project, id);
      else ratings[id] = takenBy(model, id, ratingOn(scale, given(project, id), measured.has(id)));
    }
    return { id: project.project, ratings, musts };
  });
}

/** Where there is no scale, numbers of one kind alone can stand beside each other: measures where anybody has given one, points otherwise. */
function isMeasuredIn({ id, kind, scale }: Dimension, projects: readonly RatedProject[], given: GivenOf): boolean {
  if (kind === 'must' || scale !== undefined) return false;
  return projects.some(project => {
    const said = given(project, id);
    return said !== undefined && said.scale?.kind !== 'points';
  });
}

function ratingOn(to: MaybeScale, given: Given | undefined, measured: boolean): number | null {
  if (!given || (measured && given.scale?.kind === 'points')) return null;
  return onOtherScale(given.rating, given.scale, to);
}

/** Under WSJF a job has a size above 0 and a cost of delay of 0 or more; what was rated for something else may have neither. */
function takenBy({ scoring }: FrozenModel, part: string, rating: number | null): number | null {
  if (scoring.method !== 'wsjf' || rating === null || rating > 0) return rating;
  return rating === 0 && part !== scoring.jobSize.id ? rating : null;
}

function mustIn({ panel }: RatedProject, must: string): boolean | null {
  const said = panel && own(panel.medians, must);
  return typeof said === 'boolean' ? said : null;
}

/** Scales of a version are looked up once for all its projects. */
function ratingsIn(office: OfficeState): GivenOf {
  const known = new Map<string, ReadonlyMap<string, MaybeScale>>();
  const scalesOf = (id: string, version: number) => {
    const key = `${id}/${version}`;
    const scales = known.get(key) ?? scalesIn(office, id, version);
    known.set(key, scales);
    return scales;
  };
  return ({ panel, claims, ...project }, dimension) => {
    if (!panel || ratedBy({ panel, claims, ...project }) !== 'panel') return claimFor(claims, dimension);
    const rating = own(panel.medians, dimension);
    const scales = scalesOf(panel.model, panel.version);
    const isGoal = panel.model === idOfGoals;
    if (typeof rating !== 'number' || !(isGoal || scales.has(dimension))) return undefined;
    return { rating, scale: isGoal ? percentScale : scales.get(dimension) };
  };
}

function claimFor(claims: RatedProject['claims'], dimension: string): Given | undefined {
  const claim = claims.find(({ goal }) => goal === dimension);
  return claim && { rating: claim.points, scale: percentScale };
}

function scalesIn(office: OfficeState, id: string, version: number): ReadonlyMap<string, MaybeScale> {
  const model = id === idOfGoals ? undefined : scoringModelOf(office, id, version);
  return new Map(model ? dimensionsOf(model).map(dimension => [dimension.id, dimension.scale]) : []);
}
