/** The OpenAPI 3.1 description, made from the manifest and the endpoints' own schemas: what is checked is what is described. */
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { type Route, routes } from '#api/routes.ts';
import type { Settings } from './app.ts';
import type { Endpoint } from './endpoint.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

let made: unknown;

/** The description as plain JSON; made once a process. */
export async function describeApi(settings: Settings): Promise<unknown> {
  if (made) return made;
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const row of routes) {
    const { endpoint } = await row.load();
    paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operation(row, endpoint as Endpoint) };
  }
  made = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Tollgate',
      version: settings.version,
      description:
        'Workflow and approval engine for project gating. Money is in minor units of the office currency, instants are UTC.',
    },
    servers: [{ url: settings.portalUrl }],
    security: [{ signedIn: [] }],
    components: {
      securitySchemes: {
        signedIn: { type: 'openIdConnect', openIdConnectUrl: `${settings.issuer}/.well-known/openid-configuration` },
      },
    },
    paths,
  });
  return made;
}

function operation(row: Route, endpoint: Endpoint): ZodOpenApiOperationObject {
  const key = z.string().max(128).optional().meta({
    description:
      'The same key with the same request gets the same answer; with another request it is refused (409). The last 200 of a history are remembered',
  });
  const status = String(endpoint.status ?? 200) as '200' | '201';
  return {
    operationId: row.id,
    summary: endpoint.summary,
    ...(row.open && { security: [] }),
    requestParams: {
      ...(endpoint.params && { path: endpoint.params as z.ZodObject }),
      ...(endpoint.query && { query: endpoint.query as z.ZodObject }),
      ...(row.method === 'POST' && { header: z.object({ 'Idempotency-Key': key }) }),
    },
    ...(endpoint.body && { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } }),
    responses: {
      [status]: { description: 'Success', content: { 'application/json': { schema: endpoint.answer } } },
      default: {
        description: 'A problem, with the field and the remedy',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  };
}
