/** How a call begins, and what is said anew. */
import type { Meta } from '../../decision/decider.ts';
import type { CallFact } from '../facts.ts';
import type { Call, CallState } from '../state.ts';
import type { CallFolds } from '../tables.ts';
import type { callOpeningFacts } from './facts.ts';

export function callOpened(
  { type: _, call, ...terms }: Extract<CallFact, { type: 'call-opened' }>,
  { at, actor }: Meta,
): CallState {
  return { ...terms, id: call, by: actor.id, announcedAt: at, status: 'open', proposals: [], waiting: [], waits: {} };
}

export const callOpeningFolds: CallFolds<typeof callOpeningFacts> = {
  'call-opened': state => state,
  'call-amended': (state, { type: _, reason: __, ...said }): Call => {
    const anew = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return { ...state, ...anew };
  },
  'call-started': (state, _fact, { at }) => ({ ...state, startedAt: at }),
};
