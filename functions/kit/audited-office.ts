/** Which office a request is about, as far as its path, query or body says; for those who keep what was refused and read. Costs nothing where the states are warm. */
import type { Route } from '#api/routes.ts';
import type { App } from './app.ts';
import { projectOfAssessment, projectOfReview } from './decision-context.ts';
import { type RawCall, requestShape } from './endpoint.ts';
import { officeMeant } from './page.ts';

type Row = Pick<Route, 'id' | 'path'>;

/** The office that a list shows when none is named; none for whoever belongs to none. */
const ownOffice = (person: string, app: App) => officeMeant(app, person, undefined).catch(() => undefined);

/** Undefined for what is about no office, or one that is not there. */
export async function officeAskedFor(row: Row, call: RawCall, app: App): Promise<string | undefined> {
  const { id } = call.params;
  const [, , place] = row.path.split('/');
  if (id !== undefined && place === 'offices') return id;
  if (id !== undefined && place !== undefined) return ofObject(place, id, app);
  if (call.query.office !== undefined) return call.query.office;
  const { query, body } = await requestShape(row.id);
  return 'office' in query.shape ? ownOffice(call.actor.id, app) : 'shape' in body ? officeInBody(call) : undefined;
}

async function ofObject(place: string, id: string, { states }: App): Promise<string | undefined> {
  const ofProject = async (project: string) => (await states.cached('project', project)).state.office;
  switch (place) {
    case 'projects':
      return ofProject(id);
    case 'reviews':
      return ofProject(projectOfReview(id));
    case 'assessments':
      return ofProject(projectOfAssessment(id));
    case 'calls':
      return (await states.cached('call', id)).state.office;
    case 'selections':
      return (await states.cached('selection', id)).state.office;
    case 'weightings':
      return (await states.cached('weighting', id)).state.office;
    case 'meetings':
      return (await states.cached('meeting', id)).state.office;
    default:
      return undefined;
  }
}

function officeInBody(call: RawCall): string | undefined {
  const body = call.body() as { readonly office?: unknown } | undefined;
  return typeof body?.office === 'string' ? body.office : undefined;
}
