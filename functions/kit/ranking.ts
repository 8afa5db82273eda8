/** The ranking of a call, put together from what its panels said: a line a proposal, what each dimension is and adds, and how far the order holds. */
import type { Answer } from '#api/answers.ts';
import { alternativeOf } from '#domain/assessment/result.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import { dimensionsOf } from '#domain/call/frozen-model.ts';
import { type Robustness, robustnessOf } from '#domain/call/robust.ts';
import { scoringOf } from '#domain/call/scored.ts';
import type { Call } from '#domain/call/state.ts';
import type { Apart, Ranked } from '#domain/scoring/models/result.ts';
import type { App } from './app.ts';
import { endedAssessments } from './assessed.ts';
import { titlesOf } from './calls.ts';

type Ranking = Answer<'get-ranking'>;
type Row = Ranking['items'][number];

export async function rankingView(call: Call, app: App): Promise<Ranking> {
  const { model, proposals } = call;
  const ended = await endedAssessments(call, app);
  const titles = await titlesOf(proposals, app);
  const title = (project: string) => titles.get(project) ?? project;
  const alternatives = [...ended.values()].flatMap(({ project, result }) => (result ? [alternativeOf(project, result)] : []));
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
