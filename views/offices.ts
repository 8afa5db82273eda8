/**
 * Offices, by their id: all of them, and under each person (and each service account) those that the person belongs to, with that person's roles and name there, and those
 * that have asked the person to join. Under each office those directly below it. Key of all: `OFFICE`.
 */
import * as z from 'zod';
import type { ServiceAccount } from '#domain/office/service-accounts/account.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { type Role, roles } from '#domain/values/roles.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import { type List, rowIn } from './list.ts';

export const officeRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  parent: z.string().optional(),
});
export type OfficeRow = z.output<typeof officeRowSchema>;

const officeBelowRowSchema = officeRowSchema.required({ parent: true });
export type OfficeBelowRow = z.output<typeof officeBelowRowSchema>;

/** An office as one of its people sees it in a list. */
export const ownOfficeRowSchema = officeRowSchema.extend({
  roles: z.array(z.enum(roles)),
  person: z.string().meta({ description: 'The name of the person in this office' }),
});
export type OwnOfficeRow = z.output<typeof ownOfficeRowSchema>;

/** An office that has named a person of another office. */
export const invitationRowSchema = z.object({
  office: z.string(),
  name: z.string().meta({ description: 'Of the office' }),
  roles: z.array(z.enum(roles)),
  by: z.string().meta({ description: 'The name of who asks' }),
  at: z.string(),
});
export type InvitationRow = z.output<typeof invitationRowSchema>;

export function invitationsOf(person: string): List<InvitationRow> {
  return { name: `invitations/${person}`, schema: invitationRowSchema };
}

export const allOffices: List<OfficeRow> = { name: 'offices', schema: officeRowSchema };

/** The offices that stand directly below one. */
export function officesBelow(parent: string): List<OfficeBelowRow> {
  return { name: `offices-below/${parent}`, schema: officeBelowRowSchema };
}

export function officesOf(person: string): List<OwnOfficeRow> {
  return { name: `people/${person}`, schema: ownOfficeRowSchema };
}

export function officeRows(office: OfficeState): ViewRow[] {
  const { id = '', name, currency, parent, people, invited } = office;
  const about = { id, name, currency, parent };
  const own = people.map(person => rowIn(officesOf(person.id), id, { ...about, roles: person.roles, person: person.name }));
  const asked = invited.map(({ person, by, at }) => {
    const asks = people.find(entry => entry.id === by)?.name ?? by;
    return rowIn(invitationsOf(person.id), id, { office: id, name, roles: person.roles, by: asks, at });
  });
  const machines = office.serviceAccounts.filter(({ revokedAt }) => revokedAt === undefined);
  const theirs = machines.map(account => {
    return rowIn(officesOf(serviceIdOf(id, account.id)), id, { ...about, roles: rolesOf(account), person: account.name });
  });
  const below = parent === undefined ? [] : [rowIn(officesBelow(parent), id, { ...about, parent })];
  return [rowIn(allOffices, id, about), ...below, ...own, ...theirs, ...asked];
}

/** As `hasRole` says: a machine that reads does so as an auditor. */
function rolesOf({ scopes }: ServiceAccount): Role[] {
  return scopes.includes('read') ? ['auditor'] : [];
}
