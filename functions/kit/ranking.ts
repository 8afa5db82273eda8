/** The ranking of a call, put together from what its panels said: a line a proposal, with what each dimension is and adds. */
import type { Answer } from '#api/answers.ts';
import { alternativeOf } from '#domain/assessment/result.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import { dimensionsOf } from '#domain/call/frozen-model.ts';
import { additionsOf, rankingOf } from '#domain/call/scored.ts';
import type { Call } from '#domain/call/state.ts';
import type { App } from './app.ts';
import { endedAssessments } from './assessed.ts';
import { titlesOf } from './calls.ts';

type Row = Answer<'get-ranking'>['items'][number];

export async function rankingView(call: Call, app: App): Promise<Answer<'get-ranking'>> {
  const { model, proposals } = call;
  const ended = await endedAssessments(call, app);
  const titles = await titlesOf(proposals, app);
  const title = (project: string) => titles.get(project) ?? project;
  const ranking = rankingOf(
    model,
    [...ended.values()].map(({ project, result = { dimensions: [] } }) => alternativeOf(project, result)),
  );
  const items = ranking.flatMap(({ project, ...place }) => {
    const assessment = ended.get(project);
    return assessment ? [{ project, title: title(project), ...place, ...partsOf(assessment) }] : [];
  });
  return {
    call: call.id,
    model: { id: model.id, version: model.version, name: model.name, method: model.scoring.method },
    complete: proposals.every(({ project }) => ended.has(project)),
    items,
    open: proposals
      .filter(({ project }) => !ended.has(project))
      .map(({ project, assessment }) => ({ project, title: title(project), ...(assessment !== undefined && { assessment }) })),
  };
}

function partsOf({ id, project, model, result }: Assessment): Pick<Row, 'assessment' | 'dimensions' | 'missing'> {
  if (!result) return { assessment: id, dimensions: [], missing: [] };
  const additions = additionsOf(model, alternativeOf(project, result));
  const names = new Map(dimensionsOf(model).map(dimension => [dimension.id, dimension.name]));
  const dimensions = result.dimensions.map(({ talk: _, ...said }) => ({
    ...said,
    name: names.get(said.dimension) ?? said.dimension,
    ...(additions.get(said.dimension) ?? { value: null, adds: null }),
  }));
  return { assessment: id, dimensions, missing: result.missing };
}
