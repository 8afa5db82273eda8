/** An office as it is folded from its facts, without what it allows next: whoever only reads its state does not load its rules. */
import { evolveOffice } from './evolve.ts';
import { noOffice } from './state.ts';

export const officeFolding = { name: 'office', fold: 19, initial: noOffice, evolve: evolveOffice } as const;
