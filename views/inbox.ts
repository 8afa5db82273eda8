/**
 * What waits for a person, the most urgent first: rounds without that person's ballot or whose withdrawal that person answers, results to accept
 * at closure, and projects that name the person and wait for the answer.
 * Key: `DEADLINE#REVIEW` of a round, `ASKED-AT#PROJECT` of an acceptance, `NAMED-AT#PROJECT#ROLE` of a name.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import { declinedNames, namedRoleSchema, waitingNames } from '#domain/project/namings/naming.ts';
import { customerOf, type Project } from '#domain/project/state.ts';
import { answersWithdrawal } from '#domain/review/asked.ts';
import { missingMembers, type Review } from '#domain/review/state.ts';
import { type List, rowIn } from './list.ts';
import { reviewRow, reviewRowSchema } from './reviews.ts';

export const acceptanceRowSchema = z.object({
  kind: z.literal('acceptance'),
  project: z.string(),
  title: z.string(),
  office: z.string(),
  since: z.string().meta({ description: 'When the customer was asked' }),
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

export const inboxRowSchema = z.discriminatedUnion('kind', [reviewRowSchema, acceptanceRowSchema, namingRowSchema]);
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

/** A project stands in the inbox of everybody whom it names and who has not answered. */
export function namingRows(state: Project): ViewRow[] {
  if (state.status === 'closed' || state.status === 'declined') return [];
  const { id: project, office, proposal, submittedAt } = state;
  return waitingNames(state).map(({ role, person, by, at = submittedAt }) => {
    const body = { kind: 'naming', project, title: proposal.title, office, role, by, since: at } as const;
    return rowIn(inboxOf(person), `${at}#${project}#${role}`, body);
  });
}
