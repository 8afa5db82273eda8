/**
 * An account is linked once, to a person who belongs to the office, and by the service that made the account: nobody can make an account of his
 * own stand for somebody else. A link is remembered after the person has left, so that the history of what an account did stays with that person.
 */
import { refuse } from '../../decision/refusals.ts';
import { own } from '../../values/record.ts';
import { personIn } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { SignInCommands } from './commands.ts';

export const signInDecisions: OfficeDecisions<SignInCommands> = {
  'link-sign-ins': (state, { links }, { actor }) => {
    if (actor.kind !== 'system')
      return refuse('not-allowed', 'Accounts are linked by the service that makes them, and by nobody else.');
    const taken = new Set(Object.values(state.signIns));
    const fresh = links.filter(({ person, subject }) => {
      const free = own(state.signIns, person) === undefined && !taken.has(subject);
      if (free && personIn(state, person)) taken.add(subject);
      return free && personIn(state, person) !== undefined;
    });
    return { facts: fresh.length === 0 ? [] : [{ type: 'sign-ins-linked', links: fresh }] };
  },
};
