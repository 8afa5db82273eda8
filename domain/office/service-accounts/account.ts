/**
 * A service account: a machine that an administrator lets ask for what its scopes name. It belongs to one office, decides nothing, and ends on
 * its day or when it is revoked. Its secret is nowhere in the facts.
 */
import * as z from 'zod';
import type { Context } from '../../decision/decider.ts';
import type { Role } from '../../values/roles.ts';
import { type Scope, scopes } from '../../values/scopes.ts';
import { serviceParts } from '../../values/service-id.ts';
import { idSchema, shortText } from '../../values/text.ts';
import { dateSchema, endOfDay, type Instant } from '../../values/time.ts';

/** The roles that a directory may give: none by which somebody decides or administers. Those are given by a person. */
export const directoryRoles = ['sponsor', 'manager', 'customer', 'auditor'] as const satisfies readonly Role[];
export type DirectoryRole = (typeof directoryRoles)[number];

export const newAccountSchema = z.strictObject({
  id: idSchema
    .max(40, 'at most 40 characters')
    .meta({ description: 'Stands in the history; chosen by the administrator, never used twice' }),
  name: shortText,
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .refine(list => new Set(list).size === list.length, 'name each scope once'),
  until: dateSchema.optional().meta({ description: 'Good until the end of this day in UTC; until it is revoked when left out' }),
  role: z
    .enum(directoryRoles)
    .optional()
    .meta({ description: 'With the scope people: the role of those whom it adds; customer when left out' }),
});
export type NewAccount = z.output<typeof newAccountSchema>;

export interface ServiceAccount extends NewAccount {
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** When its secret was changed last. */
  readonly secretChangedAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
  readonly revokedBy?: string | undefined;
}

interface WithAccounts {
  readonly id?: string | undefined;
  readonly serviceAccounts: readonly ServiceAccount[];
}

/** The account that acts under this id in this office; undefined when there is none, or it was revoked. */
export function liveAccount(office: WithAccounts, actor: string): ServiceAccount | undefined {
  const parts = serviceParts(actor);
  if (parts?.office === undefined || parts.office !== office.id) return undefined;
  return office.serviceAccounts.find(({ id, revokedAt }) => id === parts.account && revokedAt === undefined);
}

export function isOver({ until }: Pick<ServiceAccount, 'until'>, now: Instant): boolean {
  return until !== undefined && now > endOfDay(until);
}

export function accountStanding(account: ServiceAccount, now: Instant): 'good' | 'over' | 'revoked' {
  if (account.revokedAt !== undefined) return 'revoked';
  return isOver(account, now) ? 'over' : 'good';
}

/** Whether the actor is a service account of this office that may act now, and has this scope. */
export function serviceMay(office: WithAccounts, { actor, now }: Context, scope: Scope): boolean {
  if (actor.kind !== 'service') return false;
  const account = liveAccount(office, actor.id);
  return account?.scopes.includes(scope) === true && !isOver(account, now);
}
