/**
 * Offices, by their id: all of them, and under each person those that the person belongs to, with that person's roles and name there.
 * Key of both: `OFFICE`.
 */
import * as z from 'zod';
import type { OfficeState } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { roles } from '#domain/values/roles.ts';
import { type List, rowIn } from './list.ts';

export const officeRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  parent: z.string().optional(),
});
export type OfficeRow = z.output<typeof officeRowSchema>;

/** An office as one of its people sees it in a list. */
export const ownOfficeRowSchema = officeRowSchema.extend({
  roles: z.array(z.enum(roles)),
  person: z.string().meta({ description: 'The name of the person in this office' }),
});
export type OwnOfficeRow = z.output<typeof ownOfficeRowSchema>;

export const allOffices: List<OfficeRow> = { name: 'offices', schema: officeRowSchema };

export function officesOf(person: string): List<OwnOfficeRow> {
  return { name: `people/${person}`, schema: ownOfficeRowSchema };
}

export function officeRows({ id = '', name, currency, parent, people }: OfficeState): ViewRow[] {
  const about = { id, name, currency, parent };
  const own = people.map(person => rowIn(officesOf(person.id), id, { ...about, roles: person.roles, person: person.name }));
  return [rowIn(allOffices, id, about), ...own];
}
