/**
 * What waits for a person, the most urgent first: rounds without that person's ballot or whose withdrawal that person answers, results to
 * accept at closure, projects that name the person and wait for the answer, changes of an office that want a second person, and delegations
 * of that person's ballots that somebody else entered, selections without that person's ballot, and questions of weights without that person's answer. Key: `DEADLINE#REVIEW` of a round, `ASKED-AT#PROJECT` of an acceptance,
 * `NAMED-AT#PROJECT#ROLE` of a name, `ASKED-AT#OFFICE#CHANGE` of a change, `STARTS#OFFICE#DELEGATION`, `UNTIL#WEIGHTING`.
 */
import * as z from 'zod';
import { gainsOf, kindsOfChange } from '#domain/office/changes/change.ts';
import { othersWhoMayApprove } from '#domain/office/changes/second-person.ts';
import { hasRole, nameOf, type OfficeState } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { declinedNames, namedRoleSchema, waitingNames } from '#domain/project/namings/naming.ts';
import { customerOf, type Project } from '#domain/project/state.ts';
import { missingMembers, type Review } from '#domain/review/state.ts';
import { answersWithdrawal } from '#domain/review/withdrawal/answerers.ts';
import { askedMethods } from '#domain/scoring/several/methods.ts';
import { type List, rowIn } from './list.ts';
import { reviewRow, reviewRowSchema } from './reviews.ts';

export const acceptanceRowSchema = z.object({
  kind: z.literal('acceptance'),
  project: z.string(),
  title: z.string(),
  office: z.string(),
  since: z.string().meta({ description: 'When the customer was asked' }),
});

const person = z.object({ id: z.string(), name: z.string() });
const ofOffice = { office: z.string(), officeName: z.string() };

export const changeRowSchema = z.object({
  kind: z.literal('change'),
  ...ofOffice,
  change: z.string(),
  of: z.enum(kindsOfChange),
  by: person.meta({ description: 'Who asks for it' }),
  gains: z.array(z.string()).meta({ description: 'What that person gains by it, in words' }),
  since: z.string(),
});

export const consentRowSchema = z.object({
  kind: z.literal('consent'),
  ...ofOffice,
  delegation: z.string(),
  to: person.meta({ description: 'Who would cast your ballots' }),
  by: person.meta({ description: 'Who entered it' }),
  starts: z.string(),
  ends: z.string(),
});

export const namingRowSchema = z.object({
  kind: z.literal('naming'),
  project: z.string(),
  title: z.string(),
  office: z.string(),
  role: namedRoleSchema.meta({ description: 'As what the project names the person' }),
  by: z.string().optional().meta({ description: 'Who named the person' }),
  since: z.string(),
});

export const selectionWaitsRowSchema = z.object({
  kind: z.literal('selection'),
  selection: z.string(),
  office: z.string(),
  name: z.string(),
  scenario: z.string().meta({ description: 'Name of the scenario that the board is asked about' }),
  candidates: z.int(),
  chosen: z.int().optional().meta({ description: 'Candidates that the scenario takes' }),
  value: z.number().optional(),
  cost: z.number().optional().meta({ description: 'Minor units' }),
  voted: z.int(),
  quorum: z.int(),
  since: z.string(),
  deadline: z.string(),
});

export const weightingWaitsRowSchema = z.object({
  kind: z.literal('weighting'),
  weighting: z.string(),
  office: z.string(),
  name: z.string(),
  method: z.enum(askedMethods).meta({ description: 'How the person is asked' }),
  items: z.int().meta({ description: 'How many are weighed' }),
  since: z.string(),
  deadline: z.string(),
});

export const inboxRowSchema = z.discriminatedUnion('kind', [
  reviewRowSchema,
  acceptanceRowSchema,
  changeRowSchema,
  consentRowSchema,
  namingRowSchema,
  selectionWaitsRowSchema,
  weightingWaitsRowSchema,
]);
export type InboxRow = z.output<typeof inboxRowSchema>;

export function inboxOf(person: string): List<InboxRow> {
  return { name: `inbox/${person}`, schema: inboxRowSchema };
}

/** A round stands in the inbox of each member who could still vote and has not, and of who is asked to agree to its withdrawal. */
export function roundRows(state: Review): ViewRow[] {
  if (state.outcome || state.route === 'auto') return [];
  const body = reviewRow(state);
  const people = new Set([...missingMembers(state), ...answersWithdrawal(state)]);
  return [...people].map(member => rowIn(inboxOf(member), `${state.deadline}#${state.id}`, body));
}

/** A project that is closing stands in the inbox of its customer until the customer has answered. */
export function acceptanceRows(state: Project): ViewRow[] {
  if (state.status !== 'closing' || state.closure.afterKill || state.closure.accepted !== undefined) return [];
  const { id: project, office, proposal, closure } = state;
  if (declinedNames(state).some(({ role, person }) => role === 'customer' && person === customerOf(state))) return [];
  const body = { kind: 'acceptance', project, title: proposal.title, office, since: closure.askedAt } as const;
  return [rowIn(inboxOf(customerOf(state)), `${closure.askedAt}#${project}`, body)];
}

/** A change that waits stands in the inbox of everybody who may approve it. */
export function changeRows(state: OfficeState): ViewRow[] {
  const { id: office = '', name: officeName } = state;
  return state.waiting.flatMap(({ id, change, by, at }) => {
    const gains = gainsOf(state, change, by);
    const body = {
      kind: 'change',
      office,
      officeName,
      change: id,
      of: change.kind,
      by: named(state, by),
      gains,
      since: at,
    } as const;
    return othersWhoMayApprove(state, change, by).map(other => rowIn(inboxOf(other), `${at}#${office}#${id}`, body));
  });
}

/** A delegation that waits for consent stands in the inbox of the member whose ballots it is about. */
export function consentRows(state: OfficeState): ViewRow[] {
  const { id: office = '', name: officeName, delegations } = state;
  const waiting = delegations.filter(
    ({ from, proposed, revokedAt }) => proposed && revokedAt === undefined && hasRole(state, from, 'gatekeeper'),
  );
  return waiting.map(({ id, from, to, by = '', starts, ends }) => {
    const people = { to: named(state, to), by: named(state, by) };
    return rowIn(inboxOf(from), `${starts}#${office}#${id}`, {
      kind: 'consent',
      office,
      officeName,
      delegation: id,
      ...people,
      starts,
      ends,
    });
  });
}

function named(office: OfficeState, id: string) {
  return { id, name: nameOf(office, id) };
}
/** A project stands in the inbox of everybody whom it names and who has not answered. */
export function namingRows(state: Project): ViewRow[] {
  if (state.status === 'closed' || state.status === 'declined' || state.status === 'withdrawn') return [];
  const { id: project, office, proposal, submittedAt } = state;
  return waitingNames(state).map(({ role, person, by, at = submittedAt }) => {
    const body = { kind: 'naming', project, title: proposal.title, office, role, by, since: at } as const;
    return rowIn(inboxOf(person), `${at}#${project}#${role}`, body);
  });
}
