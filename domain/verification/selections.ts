/**
 * What a selection must say of its board: what it was asked about, and decided on, is what the history before makes (candidates, rules, answer and the other
 * scenarios), and its outcome is what roster, rule and ballots come to.
 */
import type { ChainFault } from '../history/verify.ts';
import { evolveSelection } from '../selection/evolve.ts';
import type { SelectionFact } from '../selection/facts.ts';
import { noSelection, type SelectionState } from '../selection/state.ts';
import { digestOfPack } from '../selection/submission/pack.ts';
import { upcastSelection } from '../selection/upcast.ts';
import { type History, readThrough } from './read-through.ts';
import { questionOfSelection, recount } from './recount.ts';

/** Reads a selection to the first entry that does not follow from those before it. */
export function faultInSelection(history: History): ChainFault | undefined {
  let state: SelectionState = noSelection;
  return readThrough<SelectionFact>(history, (stored, meta) => {
    const fact = upcastSelection(stored);
    const miscounted = faultInCount(state, fact);
    if (miscounted !== undefined) return miscounted;
    state = evolveSelection(state, stored, meta);
    return namesWhatWasShown(state, fact) ? undefined : 'what the board was shown is not what the history before says';
  });
}

function namesWhatWasShown(state: SelectionState, fact: SelectionFact): boolean {
  if (fact.type !== 'selection-submitted' && fact.type !== 'selection-decided') return true;
  if (state.id === undefined || !state.submission) return false;
  return digestOfPack(state, state.submission.scenario, state.submission.others) === fact.pack;
}

/** The outcome in the words of the tally. */
function resultIn(fact: SelectionFact): 'go' | 'recycle' | 'hold' | 'lapsed' | undefined {
  if (fact.type === 'selection-decided') return 'go';
  if (fact.type === 'selection-returned') return fact.outcome === 'hold' ? 'hold' : 'recycle';
  return fact.type === 'selection-lapsed' ? 'lapsed' : undefined;
}

function faultInCount(state: SelectionState, fact: SelectionFact): string | undefined {
  const result = resultIn(fact);
  if (result === undefined || !('counts' in fact)) return undefined;
  if (state.id === undefined || !state.submission) return 'a board decided, and it was not asked';
  const counted = recount(questionOfSelection(state.submission), { counts: fact.counts, result });
  if (counted.result !== result)
    return `its board decides ${words[result]}, and its ballots come to ${words[counted.result as keyof typeof words]}`;
  return counted.agrees ? undefined : 'its ballots are counted otherwise than they stand';
}

const words = { go: 'the scenario', recycle: 'another scenario', hold: 'to hold', lapsed: 'nothing' } as const;
