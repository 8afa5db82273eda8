/** Everything that was worked out beside the best set of a scenario, from the file whose digest is on record. */
import { scenarioOf } from '#domain/selection/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound, ProblemError, problem } from '../kit/problem.ts';
import { readResult } from '../kit/selection-result.ts';
import { loadVisibleSelection } from '../kit/selections.ts';

const changed =
  'What is stored is not what was recorded, so it is not shown. Tell whoever runs this service: the file comes back from a backup, or the scenario is changed to be worked out anew.';

export const endpoint = defineEndpoint('get-scenario-result', async ({ params, actor }, app) => {
  const { selection } = await loadVisibleSelection(app, params.id, actor.id);
  const { submission } = selection;
  const asked = submission?.scenario.number === params.scenario ? submission.scenario : undefined;
  const file = (scenarioOf(selection, params.scenario) ?? asked)?.answer?.result;
  if (!file) throw notFound();
  const result = await readResult(app.ports.files, file);
  if (result === undefined || result === 'changed') throw new ProblemError(problem(500, 'file-changed', changed));
  return { body: result };
});
