/** What an office allows next: the decisions of its subjects. */
import type { Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import type { Refused } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { boardDecisions } from './boards/decide.ts';
import { calendarDecisions } from './calendar/decide.ts';
import { changeDecisions } from './changes/decide.ts';
import type { OfficeCommand } from './commands.ts';
import type { OfficeContext } from './context.ts';
import { delegationDecisions } from './delegations/decide.ts';
import { directoryDecisions } from './directory/decide.ts';
import { officeDutyDecisions } from './duties/decide.ts';
import type { OfficeFact } from './facts.ts';
import { feedDecisions } from './feeds/decide.ts';
import { officeFolding } from './fold.ts';
import { foundingDecisions } from './founding/decide.ts';
import { givenStandardDecisions } from './given-standards/decide.ts';
import { identityDecisions } from './identity/decide.ts';
import { importDecisions } from './imports/decide.ts';
import { invitationDecisions } from './invitations/decide.ts';
import { invitationOf } from './invitations/invitation.ts';
import { mailDecisions } from './mail/decide.ts';
import { nothingVisible, requireMember } from './membership.ts';
import { minimumDecisions } from './minimum/decide.ts';
import { outlookDecisions } from './outlook/decide.ts';
import { peopleDecisions } from './people/decide.ts';
import { personalDataDecisions } from './personal-data/decide.ts';
import { portfolioViewDecisions } from './portfolio-views/decide.ts';
import { reportingDecisions } from './reporting/decide.ts';
import { routingDecisions } from './routing/decide.ts';
import { scoringModelDecisions } from './scoring-models/decide.ts';
import { serviceAccountDecisions } from './service-accounts/decide.ts';
import { setUpDecisions } from './set-up/decide.ts';
import { signInDecisions } from './sign-ins/decide.ts';
import { standardDecisions } from './standards/decide.ts';
import type { OfficeState } from './state.ts';
import { thresholdDecisions } from './thresholds/decide.ts';
import { webhookDecisions } from './webhooks/decide.ts';
import { weightsTakenDecisions } from './weights-taken/decide.ts';

const decisions: DecideTable<OfficeState, OfficeCommand, OfficeFact, OfficeContext> = {
  ...foundingDecisions,
  ...standardDecisions,
  ...scoringModelDecisions,
  ...boardDecisions,
  ...peopleDecisions,
  ...delegationDecisions,
  ...changeDecisions,
  ...invitationDecisions,
  ...serviceAccountDecisions,
  ...directoryDecisions,
  ...signInDecisions,
  ...calendarDecisions,
  ...setUpDecisions,
  ...importDecisions,
  ...weightsTakenDecisions,
  ...webhookDecisions,
  ...feedDecisions,
  ...reportingDecisions,
  ...mailDecisions,
  ...thresholdDecisions,
  ...routingDecisions,
  ...minimumDecisions,
  ...givenStandardDecisions,
  ...personalDataDecisions,
  ...outlookDecisions,
  ...portfolioViewDecisions,
  ...identityDecisions,
  ...officeDutyDecisions,
};
const decideBySubject = decideBy(decisions);

/** A new office is as visible as the one it is founded below. Who is invited sees the invitation, and nothing else. */
function requireVisible(state: OfficeState, command: OfficeCommand, context: OfficeContext): Refused {
  if (command.type === 'found-office') return context.parent && requireMember(context.parent, context);
  if (command.type === 'answer-invitation' && command.person === context.actor.id && invitationOf(state, command.person))
    return undefined;
  return state.id === undefined ? nothingVisible : requireMember(state, context);
}

export function decideOffice(state: OfficeState, command: OfficeCommand, context: OfficeContext): Decision<OfficeFact> {
  return (
    requireVisible(state, command, context) ??
    requireNoService('office', command, context) ??
    decideBySubject(state, command, context)
  );
}

export const office = { ...officeFolding, requireVisible, decide: decideOffice } as const;
