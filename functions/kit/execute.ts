/**
 * The only way a fact comes into being: load → decide → append → again when somebody else was faster.
 *
 * The put-if-absent on (stream, seq) is the only concurrency control. A refusal decided on warm state is decided once more on
 * fresh state before it is given. The same request again (same key) gets the same answer, as long as its sender may still see it; the
 * same key with another content is refused.
 */

import {
  type AggregateName,
  type CommandOf,
  type ContextOf,
  deciders,
  type FactOf,
  type StateOf,
  streamOf,
} from '#domain/aggregates.ts';
import { type Refusal, refuse } from '#domain/decision/refusals.ts';
import { type Actor, type Commit, type Entry, seal } from '#domain/history/commit.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { Ports } from '#domain/ports.ts';
import { loadNeeds } from './decision-context.ts';
import type { IdempotencyRecord, Loaded, StateStore } from './state-store.ts';

/** A command and the one it is for. */
export interface Order<N extends AggregateName> {
  readonly aggregate: N;
  readonly id: string;
  readonly command: CommandOf<N>;
}

export interface Request<N extends AggregateName> extends Order<N> {
  readonly actor: Actor;
  /** The sender's idempotency key, or the name of the workflow step; a new id when left out. */
  readonly key?: string | undefined;
}

/** `commit` is absent when nothing had to be added; `replayed` says that this request had been answered before. */
export type Answer<N extends AggregateName> =
  | { readonly commit?: Commit | undefined; readonly state: StateOf<N>; readonly seq: number; readonly replayed?: true }
  | { readonly refusal: Refusal };

/** Tries before a stream counts as too busy; each lost try means that somebody else's command was stored. */
const mostTries = 200;

export type Execute = ReturnType<typeof createExecute>;

export function createExecute(ports: Pick<Ports, 'facts' | 'clock' | 'ids'>, states: StateStore) {
  return async function execute<N extends AggregateName>(request: Request<N>): Promise<Answer<N>> {
    const { aggregate, id, command } = request;
    const own = request.key === undefined ? ports.ids.next() : `${request.actor.id}:${request.key}`;
    const content = request.key === undefined ? '' : digestOf(command);
    let loaded = await states.cached(aggregate, id);
    let fresh = false;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const known = request.key === undefined ? undefined : loaded.remembered.find(entry => entry.command === own);
      const context = await contextOf(request, loaded.state);
      if (known) return deciders[aggregate].requireVisible(loaded.state, command, context) ?? replay(loaded, known, content);
      const decision = deciders[aggregate].decide(loaded.state, command, context);
      const facts = 'refusal' in decision ? [] : decision.facts;
      if (facts.length > 0) {
        const after = await store(request, loaded, { at: context.now, command: own, content, facts });
        if (after) return after;
      } else if (fresh) return 'refusal' in decision ? decision : { state: loaded.state, seq: loaded.seq };
      loaded = await (facts.length === 0 ? states.current(aggregate, id) : states.reload(aggregate, id));
      fresh = true;
    }
    throw new Error(`${streamOf(aggregate, id)} changed ${mostTries} times while one command was being decided`);
  };

  /** Appends the facts at the place after what is loaded; undefined when somebody else has taken that place. */
  async function store<N extends AggregateName>(
    { aggregate, id, actor }: Request<N>,
    loaded: Loaded<StateOf<N>>,
    accepted: Pick<Entry<FactOf<N>>, 'at' | 'command' | 'content' | 'facts'>,
  ): Promise<Answer<N> | undefined> {
    const place = { stream: streamOf(aggregate, id), seq: loaded.seq + 1, previous: loaded.digest };
    const commit = seal({ ...place, actor, ...accepted });
    try {
      if ((await ports.facts.append(commit)) === 'taken') return undefined;
    } catch (fault) {
      states.evict(aggregate, id);
      throw fault;
    }
    const after = states.stored(aggregate, loaded, commit);
    return { commit, state: after.state, seq: after.seq };
  }

  /** The answer that the same request got before, from the commit it made. */
  async function replay<N extends AggregateName>(
    loaded: Loaded<StateOf<N>>,
    known: IdempotencyRecord,
    content: string,
  ): Promise<Answer<N>> {
    if (known.content !== content)
      return refuse(
        'key-reused',
        'This Idempotency-Key was used for another request; take a new key for a new request.',
        'Idempotency-Key',
      );
    const [commit] = await ports.facts.read(loaded.stream, known.seq - 1, 1);
    return { commit, state: loaded.state, seq: known.seq, replayed: true };
  }

  async function contextOf<N extends AggregateName>(request: Request<N>, state: StateOf<N>): Promise<ContextOf<N>> {
    const now = ports.clock.now();
    return { ...(await loadNeeds[request.aggregate](request, state, states)), now, actor: request.actor };
  }
}
