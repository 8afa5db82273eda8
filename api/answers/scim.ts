/** What SCIM requests are answered (RFC 7643, RFC 7644). */
import * as z from 'zod';

export const scimUserSchema = z
  .object({
    schemas: z.array(z.string()),
    id: z.string(),
    externalId: z.string().optional(),
    userName: z.string(),
    displayName: z.string().optional(),
    name: z.object({ formatted: z.string(), givenName: z.string().optional(), familyName: z.string().optional() }).optional(),
    emails: z.array(z.object({ value: z.string(), type: z.literal('work'), primary: z.literal(true) })).optional(),
    roles: z.array(z.object({ value: z.string() })).optional(),
    active: z.boolean().optional(),
    meta: z.object({ resourceType: z.literal('User'), location: z.string(), created: z.string().optional() }).optional(),
  })
  .meta({ id: 'ScimUser' });
export type ScimUser = z.output<typeof scimUserSchema>;

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    schemas: z.array(z.string()),
    totalResults: z.int(),
    startIndex: z.int(),
    itemsPerPage: z.int(),
    Resources: z.array(item),
  });

/** `attributes` and `excludedAttributes` leave parts of a user out. */
export const scimShownSchema = scimUserSchema.partial({ userName: true });
export const scimUsersSchema = listOf(scimShownSchema);
export const scimResourcesSchema = listOf(z.looseObject({}));
export const scimConfigSchema = z.looseObject({ schemas: z.array(z.string()) });
export const scimNothing = z.undefined();

/** RFC 7644, section 3.12. */
export const scimErrorSchema = z
  .object({ schemas: z.array(z.string()), status: z.string(), scimType: z.string().optional(), detail: z.string() })
  .meta({ id: 'ScimError' });
export type ScimError = z.output<typeof scimErrorSchema>;

export const scimAnswers = {
  'scim-list-users': scimUsersSchema,
  'scim-create-user': scimShownSchema,
  'scim-get-user': scimShownSchema,
  'scim-replace-user': scimShownSchema,
  'scim-patch-user': scimShownSchema,
  'scim-delete-user': scimNothing,
  'scim-service-provider-config': scimConfigSchema,
  'scim-resource-types': scimResourcesSchema,
  'scim-resource-type': scimConfigSchema,
  'scim-schema': scimConfigSchema,
  'scim-schemas': scimResourcesSchema,
} as const;
