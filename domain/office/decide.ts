/** What an office allows next: the decisions of its subjects. */
import type { Context, Decision } from '../decision/decider.ts';
import { refuse } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { boardDecisions } from './boards/decide.ts';
import type { OfficeCommand } from './commands.ts';
import { delegationDecisions } from './delegations/decide.ts';
import { evolveOffice } from './evolve.ts';
import type { OfficeFact } from './facts.ts';
import { foundingDecisions } from './founding/decide.ts';
import { peopleDecisions } from './people/decide.ts';
import { standardDecisions } from './standards/decide.ts';
import { noOffice, type OfficeState } from './state.ts';

const decisions: DecideTable<OfficeState, OfficeCommand, OfficeFact, Context> = {
  ...foundingDecisions,
  ...standardDecisions,
  ...boardDecisions,
  ...peopleDecisions,
  ...delegationDecisions,
};
const decideBySubject = decideBy(decisions);

export function decideOffice(state: OfficeState, command: OfficeCommand, context: Context): Decision<OfficeFact> {
  if (state.id === undefined && command.type !== 'found-office') return refuse('not-found', 'There is no such office.');
  return decideBySubject(state, command, context);
}

export const office = { name: 'office', fold: 3, initial: noOffice, evolve: evolveOffice, decide: decideOffice } as const;
