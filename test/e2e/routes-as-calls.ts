/** Every route that names an object, as a call: its path with the objects filled in, and the fullest body that its schema allows. */
import { type Route, routes } from '#api/routes.ts';
import type { RawAnswer, TestHost } from '../support/host.ts';
import { smallLogoDigest } from '../support/logos.ts';
import { fullBody, type Schema } from '../support/schema-bodies.ts';
import { periodAsked } from './reports-made.ts';
import type { Objects } from './second-office.ts';

export const rows = routes.filter(row => row.path.includes('{') && !row.machinesOnly && !row.open);

/** Names that nothing has. */
export const absent: Objects = {
  office: 'nowhere',
  project: '1m84absentabsentabsent',
  review: '1m84absentabsentabsent.idea-screen.1',
  condition: 'c9',
  delegation: 'd9',
  evidence: 'e9',
  call: '1m84absentabsentabsent',
  assessment: '1m84absentabsentabsent.1m84absentabsentabsent',
  change: 'c9',
  selection: '1m84absentabsentabsent',
  weighting: '1m84absentabsentabsent',
  meeting: '1m84absentabsentabsent',
};

export function pathOf({ path }: Pick<Route, 'path'>, objects: Objects): string {
  const id = idIn(path, objects);
  return path
    .replace('{id}', id)
    .replace('{project}', objects.project)
    .replace('{condition}', objects.condition)
    .replace('{delegation}', objects.delegation)
    .replace('{question}', objects.question ?? 'q1')
    .replace('{change}', objects.change ?? 'c1')
    .replace('{role}', 'manager')
    .replace('{scenario}', '1')
    .replace('{period}', objects.period ?? periodAsked)
    .replace('{account}', objects.account ?? 'machine')
    .replace('{webhook}', 'hook')
    .replace('{hold}', 'h1')
    .replace('{feed}', 'calendar')
    .replace('{list}', 'projects')
    .replace('{office}', objects.office)
    .replace('{file}', path.startsWith('/v1/calendar/') ? 'nothing.ics' : 'nothing.json')
    .replace('{duty}', 't1')
    .replace('{mapping}', 'list')
    .replace('{benefit}', 'b1')
    .replace('{item}', 'i1')
    .replace('{action}', 'a1')
    .replace('{person}', objects.invited ?? 'admin')
    .replace('{digest}', smallLogoDigest)
    .replace('{evidence}', objects.evidence);
}

function idIn(path: string, objects: Objects): string {
  if (path.includes('/reviews/{')) return objects.review;
  if (path.includes('/offices/{')) return objects.office;
  if (path.includes('/calls/{')) return objects.call;
  if (path.includes('/selections/{')) return objects.selection;
  if (path.includes('/weightings/{')) return (path.endsWith('/export') && objects.weighed) || objects.weighting;
  if (path.includes('/meetings/{')) return objects.meeting;
  return path.includes('/assessments/{') ? objects.assessment : objects.project;
}

/** Where what may stand beside what is no matter of a schema: only an objection has a reason. */
const allowed: { readonly [id in Route['id']]?: unknown } = {
  'answer-recorded-ballot': { confirmed: false, reason: 'I said something else.' },
};

export async function bodiesByRoute(host: TestHost): Promise<Record<string, unknown>> {
  const { paths } = (await host.raw('/openapi.json')).body;
  const schemaOf = (row: Route): Schema | undefined =>
    paths[row.path][row.method.toLowerCase()].requestBody?.content['application/json']?.schema;
  return Object.fromEntries(
    routes.flatMap(row => {
      const schema = schemaOf(row);
      return schema ? [[row.id, allowed[row.id] ?? fullBody(schema)]] : [];
    }),
  );
}

/** Everything an answer says, apart from the number of the request. */
export function said({ status, headers, body }: RawAnswer): unknown {
  const { instance: _, ...rest } = body;
  const telling = [...headers].filter(([name]) => !['date', 'x-correlation-id', 'content-length'].includes(name));
  return { status, headers: telling, body: rest };
}
