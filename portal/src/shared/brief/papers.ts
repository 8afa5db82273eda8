/**
 * Briefs that one feature needs of others: a meeting has papers of rounds, selections and projects. Each feature makes its own, and the app says where
 * they are; they are loaded when they are first wanted.
 */
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { NameOf } from '../descriptions.ts';
import type { Brief } from './document.ts';

export interface PaperReader {
  readonly client: QueryClient;
  /** Whose copy it is. */
  readonly me: string;
  readonly nameOf: NameOf;
  officeName(office: string): string;
}

/** Undefined when there is nothing to make a brief of. Throws `ApiError`: 403 and 404 for what the reader may not see. */
export type ReadPaper = (id: string, reader: PaperReader) => Promise<Brief | undefined>;

export interface Papers {
  readonly round: () => Promise<ReadPaper>;
  readonly selection: () => Promise<ReadPaper>;
  readonly project: () => Promise<ReadPaper>;
}

const Context = createContext<Papers | undefined>(undefined);
export const PapersProvider = Context.Provider;

export function usePapers(): Papers {
  const papers = useContext(Context);
  if (!papers) throw new Error('usePapers needs a PapersProvider above it');
  return papers;
}
