/** What each state type but Task does when it is entered. */
import type { Clock } from '#domain/ports.ts';
import type { ChoiceState, FailState } from './definition.ts';
import { StateError } from './errors.ts';
import { queryError } from './expression.ts';
import { settleOnce } from './settle-once.ts';
import { frameOf, type StateContext, type Transition } from './state-context.ts';

/** Waits until so many milliseconds have gone by, whatever the clock shows meanwhile; not at all when there are none. */
export async function waitUntil(signal: AbortSignal, clock: Clock, ms: number): Promise<void> {
  if (ms <= 0) return;
  await settleOnce<void>(signal, (settle, undo) => undo(clock.after(ms, () => settle.resolve())));
}

export async function runChoice(context: StateContext<ChoiceState>): Promise<Transition> {
  const { state, input } = context;
  const frame = frameOf(context);
  for (const rule of state.choices) {
    const holds = await rule.condition(frame);
    if (typeof holds !== 'boolean') throw queryError(`The field 'Condition' must be true or false, not ${JSON.stringify(holds)}`);
    if (holds) return { output: input, next: rule.next };
  }
  if (state.default === undefined)
    throw new StateError('States.NoChoiceMatched', 'No choice rule matched, and there is no default.');
  return { output: input, next: state.default };
}

export async function runFail(context: StateContext<FailState>): Promise<never> {
  const text = async (field: 'error' | 'cause') => {
    const value = await context.state[field]?.(frameOf(context));
    if (value === undefined || typeof value === 'string') return value ?? '';
    throw queryError(`The field '${field === 'error' ? 'Error' : 'Cause'}' must be a text, not ${JSON.stringify(value)}`);
  };
  throw new StateError(await text('error'), await text('cause'));
}
