/**
 * What SCIM requests take (RFC 7644). A directory sends many attributes that an office has no place for: they are passed over, as the standard has
 * it, so these shapes are open.
 */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';
import { inDigits, plain, whole } from './shared.ts';

const text = z.string().max(2_000);

/** Below zero means none, as the standard has it. */
const anyWhole = whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'a whole number, in digits');

export const scimListQuery = z.looseObject({
  filter: text
    .optional()
    .meta({ description: 'As RFC 7644 has it, of attributes that an office keeps, e.g. userName eq "ada@example.org"' }),
  startIndex: inDigits(anyWhole.optional()).meta({ description: 'Counts from 1' }),
  count: inDigits(anyWhole.optional()).meta({ description: '200 at most' }),
});
export const scimQuery = z.looseObject({});
export const scimParams = z.strictObject({ id: idSchema });
/** Names of kinds and of schemas, such as urn:ietf:params:scim:schemas:core:2.0:User. */
export const scimNameParams = z.strictObject({ id: z.string().min(1).max(200) });

export const scimUserBody = z
  .record(z.string().max(200), z.unknown())
  .meta({ description: 'A user of urn:ietf:params:scim:schemas:core:2.0:User' });

export const scimPatchBody = z.looseObject({
  Operations: z
    .array(z.looseObject({ op: text, path: text.optional(), value: z.unknown().optional() }))
    .min(1)
    .max(100),
});
export type ScimPatch = z.output<typeof scimPatchBody>;

export const scimRequests = {
  'scim-list-users': { ...plain, query: scimListQuery },
  'scim-create-user': { ...plain, query: scimQuery, body: scimUserBody },
  'scim-get-user': { ...plain, params: scimParams, query: scimQuery },
  'scim-replace-user': { ...plain, params: scimParams, query: scimQuery, body: scimUserBody },
  'scim-patch-user': { ...plain, params: scimParams, query: scimQuery, body: scimPatchBody },
  'scim-delete-user': { ...plain, params: scimParams },
  'scim-service-provider-config': { ...plain, query: scimQuery },
  'scim-resource-types': { ...plain, query: scimQuery },
  'scim-resource-type': { ...plain, params: scimNameParams, query: scimQuery },
  'scim-schema': { ...plain, params: scimNameParams, query: scimQuery },
  'scim-schemas': { ...plain, query: scimQuery },
} as const;
