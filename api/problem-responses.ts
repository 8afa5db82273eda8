/** What each operation may answer when it does not succeed: the statuses, their codes and the shape of the problem. */
import * as z from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { problemSchema } from './answers/problem.ts';
import { scimErrorSchema } from './answers/scim.ts';
import { answersReceipt } from './answers.ts';
import { problemCodes, titles } from './errors.ts';
import { type RequestShape, requests } from './requests.ts';
import type { Route } from './routes.ts';

/** The statuses that an operation may refuse with, each with the problem and its codes. */
export function problemStatuses(row: Route): readonly ProblemStatus[] {
  const request: RequestShape = requests[row.id];
  if (row.media === 'application/scim+json') return [400, 401, 403, 404, 409, 413, 415, 429, 500];
  const body = !(request.body instanceof z.ZodUndefined);
  if (row.open) return ofOpen(row, body);
  const decides = answersReceipt(row.id);
  const ofOffice = body || 'office' in request.query.shape;
  /** They answer more than a receipt, and may be refused by a rule all the same: what they are given is a file or a draft, or concerns many. */
  const ofMany = ['preview-import', 'commit-import', 'import-people', 'replace-person', 'try-gate-model'].includes(row.id);
  return [
    400,
    401,
    // Everything that needs a sign-in is refused to a machine without the scope.
    403,
    ...(ofOffice || row.path.includes('{') ? ([404] as const) : []),
    // A history that holds what is blind is not given away before its time.
    // Files, and the views that somebody keeps alone, have so much room and no more. A draft that names something twice is refused as publishing refuses it.
    ...(decides || ['export-weighting', 'address-upload', 'keep-own-view', 'try-gate-model'].includes(row.id)
      ? ([409] as const)
      : []),
    ...(body ? ([413, 415] as const) : []),
    // A whole list that is longer than an answer may be.
    ...(row.id === 'export-list' ? ([413] as const) : []),
    ...(decides || ofMany ? ([422] as const) : []),
    429,
    500,
  ];
}

/** Nobody signs in there: what cannot be found is a secret address that is over, or a part that the public log has not. */
function ofOpen({ id, path }: Route, body: boolean): readonly ProblemStatus[] {
  if (id === 'get-log-checkpoint') return [404, 500];
  if (path.includes('{')) return [400, 404, 429, 500];
  return body ? [400, 403, 409, 413, 415, 429, 500] : [500];
}

type ProblemStatus = keyof typeof titles;

export function problemsOf(row: Route): Record<string, ZodOpenApiResponseObject> {
  const responses = row.media === 'application/scim+json' ? scimResponses : problemResponses;
  return Object.fromEntries(problemStatuses(row).map(status => [String(status), responses[status]]));
}

function scimResponse(status: number, title: string): ZodOpenApiResponseObject {
  const example = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), detail: `${title}.` };
  return {
    id: `ScimError${status}`,
    description: title,
    content: { 'application/scim+json': { schema: scimErrorSchema, example } },
  };
}

function problemResponse(status: number, title: string): ZodOpenApiResponseObject {
  const codes = Object.entries(problemCodes).flatMap(([code, of]) => (of === status ? [code] : []));
  return {
    id: `Problem${status}`,
    description: `${title}: ${codes.join(', ')}`,
    content: {
      'application/problem+json': {
        schema: problemSchema,
        example: {
          type: `urn:tollgate:${codes[0]}`,
          title,
          status,
          detail: exampleDetails[status] ?? `${title}.`,
          instance: 'c0ffee00-1',
        },
      },
    },
  };
}

const exampleDetails: Readonly<Record<number, string>> = {
  400: 'title: Too small: expected string to have >=1 characters',
  401: 'Sign in and send an access token.',
  404: 'There is nothing here, or nothing that you may see.',
};

const problemResponses = Object.fromEntries(
  Object.entries(titles).map(([status, title]) => [status, problemResponse(Number(status), title)]),
) as Record<ProblemStatus, ZodOpenApiResponseObject>;

const scimResponses = Object.fromEntries(
  Object.entries(titles).map(([status, title]) => [status, scimResponse(Number(status), title)]),
) as Record<ProblemStatus, ZodOpenApiResponseObject>;
