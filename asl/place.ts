/** Where an execution rests, as JSON text, and how it is woken there: in a state that waits for an answer, with what that state was given. */
import { type Answer, noAnswerWithin } from './answer.ts';
import type { Definition, TaskState } from './definition.ts';
import type { Json } from './json.ts';
import type { Attempts } from './retry.ts';
import type { Run } from './state-context.ts';

interface Place {
  /** Digest of the workflow's text: under another one the execution runs again from its first state. */
  readonly definition: string;
  readonly state: string;
  readonly input: Json;
  /** Attempts so far, retrier by retrier. */
  readonly attempts: readonly number[];
  /** States entered so far. */
  readonly transitions: number;
  /** How long it may wait. */
  readonly seconds: number;
}

/** A wait that goes on where it was. */
export interface Woken extends Pick<Place, 'input' | 'transitions'> {
  readonly state: TaskState;
  readonly attempts: Attempts;
  readonly answer: Answer;
}

interface Waiting {
  readonly run: Run;
  readonly state: TaskState;
  readonly input: Json;
  readonly attempts: Attempts;
  readonly seconds: number;
}

export function placeOf({ run, state, input, attempts, seconds }: Waiting): string {
  const { definition, transitions } = run;
  const tried = state.retry.map(retrier => attempts.get(retrier) ?? 0);
  const place: Place = { definition: definition.digest, state: state.name, input, attempts: tried, transitions, seconds };
  return JSON.stringify(place);
}

/** Undefined when the workflow has been changed since: where it stood is then no place of the workflow as it is. */
export function wokenAt(text: string, definition: Definition, answer: Answer | 'too-late'): Woken | undefined {
  const place = placeIn(text);
  const state = definition.states.get(place?.state ?? '');
  if (place?.definition !== definition.digest || state?.type !== 'Task') return undefined;
  const { input, transitions, seconds } = place;
  const attempts: Attempts = new Map(state.retry.map((retrier, i) => [retrier, place.attempts[i] ?? 0]));
  return { state, input, transitions, attempts, answer: answer === 'too-late' ? { failure: noAnswerWithin(seconds) } : answer };
}

/** What cannot be read is no place. */
function placeIn(text: string): Place | undefined {
  try {
    return JSON.parse(text) as Place;
  } catch {
    return undefined;
  }
}
