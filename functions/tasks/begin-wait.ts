/**
 * Begins a wait for people: keeps its token, and only then looks whether they are still to answer. Whatever happens after that finds the token; what had happened
 * before is noted on the stream (with the token's digest only), and the reaction to that note ends the wait. So most waits leave nothing in the history. A wait for
 * what nobody is ever asked about, or for what is not there, is over at once.
 */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import { sha256 } from '#domain/history/digest.ts';
import type { Instant } from '#domain/values/time.ts';
import type { App } from '../kit/app.ts';
import { executeOrThrow } from './task-commands.ts';

type Waiting = Extract<AggregateName, 'review' | 'project' | 'call' | 'selection'>;
/** The state of one that is there. */
type There<N extends Waiting> = Extract<StateOf<N>, { readonly id: string }>;

export interface Wait<N extends Waiting> {
  readonly aggregate: N;
  readonly id: string;
  readonly wait: string;
  readonly token: string;
}

export interface Asking<N extends Waiting> {
  /** Whether people are still to answer. */
  readonly waits: (state: There<N>, now: Instant) => boolean;
  /** Whether nobody was asked, and what follows was done. */
  readonly nobody?: (state: There<N>) => boolean;
}

export async function beginWait<N extends Waiting>(
  { aggregate, id, wait, token }: Wait<N>,
  { waits, nobody = () => false }: Asking<N>,
  app: App,
): Promise<Record<string, never>> {
  const { tokens, workflows, clock } = app.ports;
  await tokens.keep(wait, token);
  const { state } = await app.states.current(aggregate, id);
  if (!isThere<N>(state) || nobody(state)) {
    await workflows.succeed(token, {});
    await tokens.forget(wait, [token]);
    return {};
  }
  if (waits(state, clock.now())) return {};
  // The command is one of every aggregate that waits.
  await executeOrThrow(app, { aggregate, id, command: { type: 'record-wait', wait, token: sha256(token) } } as never);
  return {};
}

function isThere<N extends Waiting>(state: unknown): state is There<N> {
  return (state as { readonly id?: string }).id !== undefined;
}
