/**
 * How a service account is called in the history: `service:OFFICE:ACCOUNT`. No person's id has a colon, so that a machine is never taken for
 * a person, whatever its administrator calls it.
 */
import * as z from 'zod';
import { branded } from './brand.ts';
import { personIdSchema } from './ids.ts';

const pattern = /^service:([A-Za-z0-9][A-Za-z0-9._-]{0,63}):([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/;

export const serviceIdSchema = branded(
  'ServiceId',
  z.string().regex(pattern, 'a service account such as service:OFFICE:ACCOUNT'),
);
export type ServiceId = z.output<typeof serviceIdSchema>;

/** Who may stand in a fact as the one who did it: a person, or a service account. */
export const doerSchema = z.union([personIdSchema, serviceIdSchema]);

export function serviceIdOf(office: string, account: string): ServiceId {
  return `service:${office}:${account}`;
}

/** The office and the account of an id; undefined when it is not a service account's. */
export function serviceParts(id: string): { readonly office: string; readonly account: string } | undefined {
  const [, office, account] = pattern.exec(id) ?? [];
  return office === undefined || account === undefined ? undefined : { office, account };
}
