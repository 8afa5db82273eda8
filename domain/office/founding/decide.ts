/** An office is founded once, with at least one administrator, by an administrator of the office above it. */
import { refuse } from '../../decision/refusals.ts';
import { requireParent } from '../actions.ts';
import { faultInCalendar } from '../calendar/decide.ts';
import { invitationsTo } from '../invitations/decide.ts';
import { thoseWhoAccept } from '../invitations/invitation.ts';
import { sharedMail } from '../one-person.ts';
import { repeated } from '../repeated.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { FoundingCommands } from './commands.ts';

export const foundingDecisions: OfficeDecisions<FoundingCommands> = {
  'found-office': (state, { id, name, currency, parent, calendar, people }, context) => {
    const no = requireParent(context.parent, context);
    if (no) return no;
    if (state.id !== undefined) return refuse('already-exists', `There is an office ${id} already; choose another id.`, 'id');
    const twice = repeated(people, 'people') ?? sharedMail(people) ?? (calendar && faultInCalendar(calendar, 'calendar.'));
    if (twice) return twice;
    const { asked, joining } = thoseWhoAccept({ people, elsewhere: context.elsewhere });
    if (!joining.some(person => person.roles.includes('admin')))
      return refuse('unknown-reference', 'An office needs at least one administrator: give someone the role admin.', 'people');
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
