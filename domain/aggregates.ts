/** The three nouns by name, and how their streams are called. */
import type { StreamId } from './history/commit.ts';
import { office } from './office/decide.ts';
import { project } from './project/decide.ts';
import { review } from './review/decide.ts';

export const nouns = { office, project, review } as const;
export type NounName = keyof typeof nouns;

export type StateOf<N extends NounName> = (typeof nouns)[N]['initial'];
export type CommandOf<N extends NounName> = Parameters<(typeof nouns)[N]['decide']>[1];
export type ContextOf<N extends NounName> = Parameters<(typeof nouns)[N]['decide']>[2];
export type FactOf<N extends NounName> = Parameters<(typeof nouns)[N]['evolve']>[1];

export function streamOf(noun: NounName, id: string): StreamId {
  return `${noun}/${id}`;
}

/** The noun and the id of a stream; undefined for a text that is no stream. */
export function partsOf(stream: StreamId): { noun: NounName; id: string } | undefined {
  const [noun, ...rest] = stream.split('/');
  const id = rest.join('/');
  return noun !== undefined && Object.hasOwn(nouns, noun) && id !== '' ? { noun: noun as NounName, id } : undefined;
}
