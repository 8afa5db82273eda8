/** The roles that are handed over. */
import * as z from 'zod';

export const leadRoles = ['sponsor', 'manager'] as const;
export const leadRoleSchema = z.enum(leadRoles);
export type LeadRole = z.output<typeof leadRoleSchema>;
