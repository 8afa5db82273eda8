/** What an office must say of changes that asked for a second person: who approved them was another than who asked. */
import type { ChainFault } from '../history/verify.ts';
import { evolveOffice } from '../office/evolve.ts';
import type { OfficeFact } from '../office/facts.ts';
import { idsOf } from '../office/one-person.ts';
import { noOffice, type OfficeState } from '../office/state.ts';
import { upcastOffice } from '../office/upcast.ts';
import { type History, readThrough } from './read-through.ts';

/** Reads an office to the first entry that does not follow from those before it. */
export function faultInOffice(history: History): ChainFault | undefined {
  let state: OfficeState = noOffice;
  return readThrough<OfficeFact>(history, (stored, meta) => {
    const why = faultIn(state, upcastOffice(stored), meta.actor.id);
    if (why === undefined) state = evolveOffice(state, stored, meta);
    return why;
  });
}

function faultIn(state: OfficeState, fact: OfficeFact, actor: string): string | undefined {
  if (fact.type !== 'change-approved') return undefined;
  const change = state.waiting.find(({ id }) => id === fact.id);
  if (!change) return `the change ${fact.id} is approved, and nobody asked for it`;
  if (fact.by !== actor) return `it holds a word of ${fact.by} that ${actor} gave`;
  return idsOf(state, change.by).includes(fact.by) ? `${fact.by} approves a change that ${change.by} asked for` : undefined;
}
