/** How a wait for a callback ends: with what it was answered, or with an error, of which running out of time is one. */
import { StateError } from './errors.ts';
import type { Json } from './json.ts';

export type Answer = { readonly result: Json } | { readonly failure: StateError };

export function noAnswerWithin(seconds: number): StateError {
  return new StateError('States.Timeout', `No answer within ${seconds} seconds.`);
}
