/** What came of an observation, by the word of the PMO; said once, it stays. */
import { refuse } from '../../decision/refusals.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { OutlookCommands } from './commands.ts';
import { outlookPreconditions } from './preconditions.ts';

export const outlookDecisions: ProjectDecisions<OutlookCommands> = {
  'tell-outcome': (state, { observation: id, event, outcome }, context) => {
    const entry = state.observations?.find(known => known.id === id);
    const told = entry?.came[event];
    if (told?.from === 'pmo' && told.outcome === outcome) return { facts: [] };
    const no = outlookPreconditions['tell-outcome'](state, context);
    if (no) return no;
    if (!entry)
      return refuse('unknown-reference', `There is no observation ${id} of this project; read its outlook anew.`, 'observation');
    if (told) return refuse('wrong-status', 'It has been told already what came of this; what was told first stays.', 'event');
    if (entry.asked === undefined)
      return refuse(
        'wrong-status',
        'A report may still tell it; the PMO is asked fifteen months after the observation.',
        'observation',
      );
    return { facts: [{ type: 'outlook-resolved', observation: id, event, outcome, from: 'pmo' }] };
  },
};
