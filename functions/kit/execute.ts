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
  type DeciderOf,
  deciderOf,
  type FactOf,
  type StateOf,
  streamOf,
  timeFor,
} from '#domain/aggregates.ts';
import { type Refusal, refuse } from '#domain/decision/refusals.ts';
import { type Actor, type Commit, type Entry, seal } from '#domain/history/commit.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { Ports } from '#domain/ports.ts';
import { once } from '#domain/values/once.ts';
import { loadNeeds } from './decision-context.ts';
import type { IdempotencyRecord, Loaded } from './loaded.ts';
import type { Veil } from './personal/veil.ts';
import type { StateStore } from './state-store.ts';

/** A command and the one it is for. */
export interface Order<N extends AggregateName> {
  readonly aggregate: N;
  readonly id: string;
  readonly command: CommandOf<N>;
  /** What the sender asked for, where the command holds more than that (the digest of a secret that was made for it): by this the same request is known again. */
  readonly asked?: unknown;
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

/** A request with what the history keeps of it: the name by which it is known again, and the digest of what it asked for. */
interface Stamped<N extends AggregateName> extends Request<N> {
  readonly stamp: Pick<Entry, 'command' | 'content'>;
  readonly decider: DeciderOf<N>;
  /** Keeps names and addresses out of what is stored. */
  readonly veil: Veil | undefined;
}

/** Why there is no answer yet: somebody else stored first, or there was nothing to store on a state that may be out of date. */
type Again = 'taken' | 'warm';

/** Tries before a stream counts as too busy; each lost try means that somebody else's command was stored. */
const mostTries = 200;

export type Execute = ReturnType<typeof createExecute>;

export function createExecute(ports: Pick<Ports, 'facts' | 'clock' | 'ids' | 'views' | 'personRecords'>, states: StateStore) {
  return async function execute<N extends AggregateName>(request: Request<N>): Promise<Answer<N>> {
    const { aggregate, id } = request;
    const stamped = await stampedWith(request, ports);
    let loaded = await states.cached(aggregate, id);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const answer = await decideAndStore(stamped, loaded, tries > 0);
      if (typeof answer === 'object') return answer;
      loaded = await (answer === 'taken' ? states.reload(aggregate, id) : states.current(aggregate, id));
    }
    throw new Error(`${streamOf(aggregate, id)} changed ${mostTries} times while one command was being decided`);
  };

  /** One try. `fresh` says that the state was read from the store for this request. */
  async function decideAndStore<N extends AggregateName>(
    request: Stamped<N>,
    loaded: Loaded<StateOf<N>>,
    fresh: boolean,
  ): Promise<Answer<N> | Again> {
    const { decider, command } = request;
    const known = acceptedBefore(request, loaded);
    const context = await contextOf(request, loaded.state);
    if (known) return decider.requireVisible(loaded.state, command, context) ?? replay(request, loaded, known);
    const decision = decider.decide(loaded.state, command, context);
    if ('facts' in decision && decision.facts.length > 0) return store(request, loaded, { at: context.now, ...decision });
    if (!fresh) return 'warm';
    return 'refusal' in decision ? decision : { state: loaded.state, seq: loaded.seq };
  }

  /** Appends the facts at the place after what is loaded, unless somebody else has taken that place. What they commit to is kept before. */
  async function store<N extends AggregateName>(
    { aggregate, id, actor, stamp, decider, veil }: Stamped<N>,
    loaded: Loaded<StateOf<N>>,
    decided: Pick<Entry<FactOf<N>>, 'at' | 'facts'>,
  ): Promise<Answer<N> | 'taken'> {
    const place = { stream: streamOf(aggregate, id), seq: loaded.seq + 1, previous: loaded.digest };
    const { stored, commit } = await veiled({ ...place, actor, ...stamp, ...decided }, veil);
    try {
      if ((await ports.facts.append(stored)) === 'taken') return 'taken';
    } catch (fault) {
      states.evict(aggregate, id);
      throw fault;
    }
    const after = states.stored(decider, loaded, commit);
    return { commit, state: after.state, seq: after.seq };
  }

  /** The answer that the same request got before, from the commit it made. */
  async function replay<N extends AggregateName>(
    { stamp }: Stamped<N>,
    { stream, state }: Loaded<StateOf<N>>,
    known: IdempotencyRecord,
  ): Promise<Answer<N>> {
    if (known.content !== stamp.content) return refuse('key-reused', keyReused, 'Idempotency-Key');
    const [commit] = await ports.facts.read(stream, known.seq - 1, 1);
    return { commit, state, seq: known.seq, replayed: true };
  }

  async function contextOf<N extends AggregateName>(request: Stamped<N>, state: StateOf<N>): Promise<ContextOf<N>> {
    const around = { states, views: ports.views, now: timeFor(request.decider, state, ports.clock.now()) };
    return { ...(await loadNeeds[request.aggregate](request, state, around)), now: around.now, actor: request.actor };
  }
}

const keyReused = 'This Idempotency-Key was used for another request; take a new key for a new request.';

function acceptedBefore<N extends AggregateName>({ key, stamp }: Stamped<N>, { remembered }: Loaded<StateOf<N>>) {
  return key === undefined ? undefined : remembered.find(entry => entry.command === stamp.command);
}

/** Loaded with the first command to an office: only there people are named. */
const veils = once(() => import('./personal/veil.ts'));

/** Without a key of its sender a request is a new one, whatever it asks for. Names are committed to, so that no digest of a request betrays one. */
async function stampedWith<N extends AggregateName>(
  request: Request<N>,
  ports: Pick<Ports, 'ids' | 'personRecords'>,
): Promise<Stamped<N>> {
  const { aggregate, id, key, actor, command, asked = command } = request;
  const veil = aggregate === 'office' ? (await veils()).createVeil(ports, id) : undefined;
  const stamp =
    key === undefined
      ? { command: ports.ids.next(), content: '' }
      : { command: `${actor.id}:${key}`, content: digestOf(veil ? await veil.over(asked) : asked) };
  return { ...request, stamp, veil, decider: await deciderOf(aggregate) };
}

/** The commit as it is stored, once what it commits to is kept, and as it is folded. */
async function veiled<F>(
  entry: Entry<F>,
  veil: Veil | undefined,
): Promise<{ readonly stored: Commit; readonly commit: Commit<F> }> {
  const stored = seal(veil ? { ...entry, facts: await veil.over(entry.facts) } : entry);
  await veil?.keep(entry.facts);
  return { stored, commit: { ...stored, facts: entry.facts } };
}
