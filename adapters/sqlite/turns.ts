/**
 * Turns of the event loop for whoever reads page after page of a store that answers at once: without a pause such a reader is worked on to its end before
 * anybody else is heard.
 */
import { setImmediate as looked } from 'node:timers/promises';
import type { ViewPage } from '#domain/ports.ts';
import type { PageQuery } from './view-keys.ts';

/** Milliseconds of a turn that are used for reading, after which whoever reads on waits for the next. */
const slice = 10;

/** Resolves at once while the turn is young, else in the next turn. Nobody waits who reads a page or two. */
export function fairTurns(now = () => performance.now()): () => Promise<void> {
  let began: number | undefined;
  let next: Promise<void> | undefined;
  const isOver = () => {
    began = undefined;
  };
  const sinceBegan = () => {
    if (began === undefined) {
      began = now();
      setImmediate(isOver);
    }
    return now() - began;
  };
  return async () => {
    while (sinceBegan() >= slice) {
      next ??= looked().then(() => {
        next = undefined;
      });
      await next;
    }
  };
}

/** Reads pages, in turns from the second of a list on. */
export function pagesInTurns(page: (list: string, query: PageQuery) => ViewPage) {
  const others = fairTurns();
  return async (list: string, query: PageQuery): Promise<ViewPage> => {
    if (query.cursor !== undefined) await others();
    return page(list, query);
  };
}
