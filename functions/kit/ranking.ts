/** The ranking of a call, put together from what its panels said: a line a proposal, what each dimension is and adds, and how far the order holds. */
import type { Answer } from '#api/answers.ts';
import { alternativeOf } from '#domain/assessment/result.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import { dimensionsOf, type FrozenModel } from '#domain/call/frozen-model.ts';
import { type Robustness, robustnessOf } from '#domain/call/robust.ts';
import { scoringOf } from '#domain/call/scored.ts';
import type { Call } from '#domain/call/state.ts';
import { movesUnder } from '#domain/call/tried.ts';
import type { Alternative, Apart, Ranked } from '#domain/scoring/models/result.ts';
import type { App } from './app.ts';
import { endedAssessments } from './assessed.ts';
import { titlesOf } from './calls.ts';

type Ranking = Answer<'get-ranking'>;
type Row = Ranking['items'][number];

/** What a ranking is made of, read once. */
interface Read {
  readonly call: Call;
  readonly ended: ReadonlyMap<string, Assessment>;
  readonly alternatives: readonly Alternative[];
  readonly title: (project: string) => string;
}

async function read(call: Call, app: App): Promise<Read> {
  const ended = await endedAssessments(call, app);
  const titles = await titlesOf(call.proposals, app);
  const alternatives = [...ended.values()].flatMap(({ project, result }) => (result ? [alternativeOf(project, result)] : []));
  return { call, ended, alternatives, title: project => titles.get(project) ?? project };
}

export async function rankingView(call: Call, app: App): Promise<Ranking> {
  return viewUnder(call.model, await read(call, app));
}

/** The same under a model with other weights, and who moves. */
export async function triedRankingView(call: Call, model: FrozenModel, app: App): Promise<Answer<'try-weights'>> {
  const found = await read(call, app);
  const names = new Map(dimensionsOf(model).map(({ id, name }) => [id, name]));
  const moves = movesUnder([call.model, model], found.alternatives).map(({ id, byGoal, apartFor: _, ...move }) => ({
    ...{ project: id, title: found.title(id), ...move },
    byDimension: byGoal.map(({ goal, change }) => ({ dimension: goal, name: names.get(goal) ?? goal, change })),
  }));
  return { ...viewUnder(model, found), moves };
}

function viewUnder(model: FrozenModel, { call, ended, alternatives, title }: Read): Ranking {
  const { proposals } = call;
  const { ranked, apart } = alternatives.length === 0 ? { ranked: [], apart: [] } : scoringOf(model, alternatives);
  const places = new Set(ranked.map(({ id }) => id));
  const robustness = robustnessOf(
    model,
    alternatives.filter(({ id }) => places.has(id)),
  );
  const rowOf = (scored: Ranked | Apart): Row[] => {
    const assessment = ended.get(scored.id);
    if (!assessment) return [];
    const { id: project, additions } = scored;
    return [
      {
        ...{ project, title: title(project), assessment: assessment.id },
        ...('rank' in scored ? placeOf(scored, robustness) : apartFrom(scored)),
        dimensions: partsOf(assessment, additions),
      },
    ];
  };
  return {
    call: call.id,
    model: { id: model.id, version: model.version, name: model.name, method: model.scoring.method },
    complete: proposals.every(({ project }) => ended.has(project)),
    ...(robustness && { robustness: aboutRanks(robustness) }),
    items: [...ranked, ...apart].flatMap(rowOf),
    open: proposals
      .filter(({ project }) => !ended.has(project))
      .map(({ project, assessment }) => ({ project, title: title(project), ...(assessment !== undefined && { assessment }) })),
  };
}

function aboutRanks({ rows: _, ...about }: Robustness): NonNullable<Ranking['robustness']> {
  return about;
}

function placeOf({ id, rank, score, sharedBy, overHurdle }: Ranked, robustness: Robustness | undefined) {
  const robust = robustness?.rows.get(id);
  return { rank, score, sharedBy, missing: [], ...(overHurdle !== undefined && { overHurdle }), ...(robust && { robust }) };
}

function apartFrom({ score, why, missing, failed, range }: Apart) {
  return {
    ...(score !== null && { score }),
    ...{ why, missing },
    ...(failed.length > 0 && { failed: failed.map(({ id }) => id) }),
    ...(range && { range }),
  };
}

function partsOf({ model, result }: Assessment, additions: Ranked['additions']): Row['dimensions'] {
  const names = new Map(dimensionsOf(model).map(dimension => [dimension.id, dimension.name]));
  return (result?.dimensions ?? []).map(({ talk: _, ...said }) => {
    const addition = additions.find(({ goal }) => goal === said.dimension);
    const worth = addition ? { share: addition.share, value: addition.value, adds: addition.adds } : { value: null, adds: null };
    return { ...said, name: names.get(said.dimension) ?? said.dimension, ...worth };
  });
}
