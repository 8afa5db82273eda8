/**
 * The OpenAPI 3.1 description, made of the rows, requests, answers, errors and examples of this folder: what is checked is what is described.
 * It is the same for every deployment; name, version and sign-in of one are added when it is asked for (functions/endpoints/openapi.ts).
 * The http Lambda does not carry this file: cdk/bundle.ts writes the description beside it.
 */
import * as z from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { descriptionSchema } from './answers/system.ts';
import { answers, answersReceipt } from './answers.ts';
import { type Example, examples } from './examples.ts';
import { problemsOf } from './problem-responses.ts';
import { idempotencyKey } from './requests/shared.ts';
import { type RequestShape, requests } from './requests.ts';
import { type Route, routes } from './routes.ts';

export type ApiDescription = z.output<typeof descriptionSchema>;

const overview = `Workflow and approval engine for project gating.

Money is in minor units of the office's currency, instants are UTC, days are calendar dates. Texts that people write are trimmed: white space
at both ends is removed before anything else is checked. Requests with an unknown field or query name are refused; answers may grow, so
ignore fields that you do not know. A path answers a method that it does not take with 405 and the header \`Allow\`; HEAD goes where GET
goes, OPTIONS says what a path takes.`;

let made: ApiDescription | undefined;

/** Made once a process. */
export async function describeApi(): Promise<ApiDescription> {
  made ??= descriptionSchema.parse(
    createDocument(
      {
        openapi: '3.1.0',
        info: { title: 'Tollgate', version: '', description: overview },
        security: [{ signedIn: [] }],
        paths: pathsOf(routes),
      },
      { override: describeValue },
    ),
  );
  return made;
}

function pathsOf(rows: readonly Route[]): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const row of rows) paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operation(row) };
  return paths;
}

function operation(row: Route): ZodOpenApiOperationObject {
  const request: RequestShape = requests[row.id];
  const example: Example = examples[row.id];
  const header = answersReceipt(row.id) ? z.object({ 'Idempotency-Key': idempotencyKey.optional() }) : undefined;
  return {
    operationId: row.id,
    summary: row.summary,
    ...(row.open && { security: [] }),
    requestParams: {
      ...(hasFields(request.params) && { path: request.params }),
      ...(hasFields(request.query) && { query: request.query }),
      ...(header && { header }),
    },
    ...(takesBody(request) && {
      requestBody: {
        required: true,
        content: { [row.media ?? 'application/json']: { schema: request.body, example: example.body } },
      },
    }),
    responses: { [String(row.status ?? 200)]: success(row, example), ...problemsOf(row) },
  };
}

const hasFields = (schema: z.ZodObject) => Object.keys(schema.shape).length > 0;
const takesBody = ({ body }: RequestShape) => !(body instanceof z.ZodUndefined);

/** With `Accept: text/csv`, or for a workbook. */
const asTable = z.string().meta({ description: 'The same as a table; the first row names the columns' });

const asWorkbook = { type: 'string', format: 'binary', description: 'The same as a workbook of one sheet' } as const;
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function success({ id, media = 'application/json', status, csv }: Route, example: Example): ZodOpenApiResponseObject {
  if (status === 204) return { description: 'Success' };
  const replayed = z.object({
    'Idempotency-Replayed': z.literal('true').optional().meta({ description: 'This request was answered before' }),
  });
  return {
    description: 'Success',
    ...(answersReceipt(id) && { headers: replayed }),
    content: {
      [media]: { schema: answers[id], example: example.answer },
      ...(csv && { 'text/csv': { schema: asTable }, [xlsxType]: { schema: asWorkbook } }),
    },
  };
}

type Override = Extract<NonNullable<CreateDocumentOptions['override']>, (...given: never[]) => unknown>;

/** Says what a schema does without saying it: answers may grow, and texts of requests are trimmed. */
const describeValue: Override = ({ jsonSchema, zodSchema, io }) => {
  if (io === 'output') {
    if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  }
  if (io === 'input' && isTrimmed(zodSchema))
    jsonSchema.description = [jsonSchema.description, 'Trimmed'].filter(text => text !== undefined).join('. ');
};

function isTrimmed(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && (schema.def.checks ?? []).some(check => check._zod.def.check === 'overwrite');
}
