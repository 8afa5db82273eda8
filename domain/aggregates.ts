/** The three aggregates by name, and how their streams are called. */
import type { StreamId } from './history/commit.ts';
import { office } from './office/decide.ts';
import { project } from './project/decide.ts';
import { review } from './review/decide.ts';

export const deciders = { office, project, review } as const;
export type AggregateName = keyof typeof deciders;

export type StateOf<N extends AggregateName> = (typeof deciders)[N]['initial'];
export type CommandOf<N extends AggregateName> = Parameters<(typeof deciders)[N]['decide']>[1];
export type ContextOf<N extends AggregateName> = Parameters<(typeof deciders)[N]['decide']>[2];
export type FactOf<N extends AggregateName> = Parameters<(typeof deciders)[N]['evolve']>[1];

export function streamOf(aggregate: AggregateName, id: string): StreamId {
  return `${aggregate}/${id}`;
}

/** The aggregate and the id of a stream; undefined for a text that is no stream. */
export function partsOf(stream: StreamId): { aggregate: AggregateName; id: string } | undefined {
  const [aggregate, ...rest] = stream.split('/');
  const id = rest.join('/');
  return aggregate !== undefined && Object.hasOwn(deciders, aggregate) && id !== ''
    ? { aggregate: aggregate as AggregateName, id }
    : undefined;
}
