/** What AWS adds to the result of a task besides what the called service answered. */
import { randomUUID } from 'node:crypto';
import type { Json } from './json.ts';

/** How the call itself went; a request's id is new each time, and no header is told. */
export function ofTheSdk(): { readonly [name: string]: Json } {
  return {
    SdkHttpMetadata: { AllHttpHeaders: {}, HttpHeaders: {}, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: randomUUID() },
  };
}
