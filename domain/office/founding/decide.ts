/** An office is founded once, with at least one administrator, by an administrator of the office above it. */
import { refuse } from '../../decision/refusals.ts';
import { requireParent } from '../actions.ts';
import { faultInCalendar } from '../calendar/decide.ts';
import { invitationsTo } from '../invitations/decide.ts';
import { thoseWhoAccept } from '../invitations/invitation.ts';
import { sharedMail } from '../one-person.ts';
import type { Person } from '../people.ts';
import { repeated } from '../repeated.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { FoundingCommands } from './commands.ts';

/** Whoever belongs to another office accepts first, so that nobody would be there meanwhile. */
function noAdministrator(asked: readonly Person[]) {
  const message =
    asked.length === 0
      ? 'An office needs at least one administrator: give someone the role admin.'
      : 'An office needs an administrator from the beginning, and whoever belongs to another office is asked first: give the role admin to somebody of the office above, or to somebody new, too.';
  return refuse('unknown-reference', message, 'people');
}

export const foundingDecisions: OfficeDecisions<FoundingCommands> = {
  'found-office': (state, { id, name, currency, parent, calendar, people }, context) => {
    const no = requireParent(context.parent, context);
    if (no) return no;
    if (state.id !== undefined) return refuse('already-exists', `There is an office ${id} already; choose another id.`, 'id');
    const twice = repeated(people, 'people') ?? sharedMail(people) ?? (calendar && faultInCalendar(calendar, 'calendar.'));
    if (twice) return twice;
    const { asked, joining } = thoseWhoAccept({ people, elsewhere: context.elsewhere });
    const isAdministrator = (person: Person) => person.roles.includes('admin');
    if (!joining.some(isAdministrator)) return noAdministrator(asked.filter(isAdministrator));
    const invitations = invitationsTo(state, asked, context);
    if ('refusal' in invitations) return invitations;
    return {
      facts: [
        { type: 'office-founded', office: id, name, currency, parent },
        { type: 'people-set', people: joining },
        ...(calendar ? [{ type: 'calendar-set' as const, ...calendar }] : []),
        ...invitations.facts,
      ],
    };
  },
};
