/**
 * The only way a fact comes into being: load → decide → append → again when somebody else was faster.
 *
 * The put-if-absent on (stream, seq) is the only concurrency control. A refusal decided on warm state is decided once more on
 * fresh state before it is given. The same request again (same key) gets the same answer; the same key with another content is refused.
 */

import { type AggregateName, type CommandOf, type ContextOf, deciders, type StateOf, streamOf } from '#domain/aggregates.ts';
import type { Decision } from '#domain/decision/decider.ts';
import { type Refusal, refuse } from '#domain/decision/refusals.ts';
import { type Actor, type Commit, seal } from '#domain/history/commit.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { Ports } from '#domain/ports.ts';
import type { Loaded, StateStore } from './state-store.ts';

export interface Request<N extends AggregateName> {
  readonly aggregate: N;
  readonly id: string;
  readonly command: CommandOf<N>;
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
    const { aggregate, id, command, actor } = request;
    const own = request.key === undefined ? ports.ids.next() : `${actor.id}:${request.key}`;
    const content = request.key === undefined ? '' : digestOf(command);
    let loaded = await states.cached(aggregate, id);
    let fresh = false;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const known = request.key === undefined ? undefined : loaded.remembered.find(entry => entry.command === own);
      if (known) return replay(loaded, known, content);
      const context = await contextFor(request, loaded.state);
      const decision = decide(aggregate, loaded.state, command, context);
      const facts = 'refusal' in decision ? [] : decision.facts;
      if (facts.length === 0) {
        if (fresh) return 'refusal' in decision ? decision : { state: loaded.state, seq: loaded.seq };
      } else {
        const entry = {
          stream: streamOf(aggregate, id),
          seq: loaded.seq + 1,
          at: context.now,
          actor,
          command: own,
          content,
          facts,
          previous: loaded.digest,
        };
        const commit = seal(entry);
        if ((await append(commit)) === 'stored') {
          const after = states.stored(aggregate, loaded, commit);
          return { commit, state: after.state, seq: after.seq };
        }
      }
      loaded = await (facts.length === 0 ? states.current(aggregate, id) : states.reload(aggregate, id));
      fresh = true;
    }
    throw new Error(`${streamOf(aggregate, id)} changed ${mostTries} times while one command was being decided`);
  };

  async function append(commit: Commit): Promise<'stored' | 'taken'> {
    try {
      return await ports.facts.append(commit);
    } catch (fault) {
      states.evict(commit.stream);
      throw fault;
    }
  }

  /** The answer that the same request got before, from the commit it made. */
  async function replay<N extends AggregateName>(
    loaded: Loaded<StateOf<N>>,
    known: { seq: number; content: string },
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

  /** What a aggregate must know of others, read just before it decides. */
  async function contextFor<N extends AggregateName>(request: Request<N>, state: StateOf<N>): Promise<ContextOf<N>> {
    const base = { now: ports.clock.now(), actor: request.actor };
    if (request.aggregate === 'office') return base as ContextOf<N>;
    if (request.aggregate === 'project') {
      const project = state as StateOf<'project'>;
      const { command } = request as unknown as Request<'project'>;
      const officeId = command.type === 'submit-proposal' ? command.proposal.office : (project.office ?? '');
      const { state: office } = await states.current('office', officeId);
      const review = project.open && (await states.current('review', project.open.review)).state;
      return { ...base, office, review } as unknown as ContextOf<N>;
    }
    const projectId = (state as StateOf<'review'>).project || projectOfReview(request.id);
    const { state: project } = await states.current('project', projectId);
    const { state: office } = await states.current('office', project.office ?? '');
    return { ...base, project, office } as unknown as ContextOf<N>;
  }
}

/** A review's id is `PROJECT.GATE.ROUND`; project ids have no dot. */
export function projectOfReview(review: string): string {
  return review.split('.')[0] ?? '';
}

function decide<N extends AggregateName>(
  aggregate: N,
  state: StateOf<N>,
  command: CommandOf<N>,
  context: ContextOf<N>,
): Decision<never> {
  return (deciders[aggregate].decide as unknown as (s: StateOf<N>, c: CommandOf<N>, x: ContextOf<N>) => Decision<never>)(
    state,
    command,
    context,
  );
}
