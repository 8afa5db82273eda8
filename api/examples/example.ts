/** What an example of an operation is: true to the schemas of its body and its answer. */
import type * as z from 'zod';
import type { Shown } from '../answers/shared.ts';
import type { Answer } from '../answers.ts';
import type { Requests } from '../requests.ts';
import type { RouteId } from '../routes.ts';

/** A body where the operation takes one, and nowhere else. */
export type ExampleOf<Id extends RouteId> = { readonly answer: Answer<Id> } & (Requests[Id]['body'] extends z.ZodUndefined
  ? { readonly body?: undefined }
  : { readonly body: Shown<z.input<Requests[Id]['body']>> });
