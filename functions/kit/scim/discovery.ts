/**
 * What a client asks before it begins (RFC 7643, sections 5 to 7; RFC 7644, section 4): what the service can do, and which attributes a user has.
 * Each stands at the address that its `meta` names.
 */
import { notFound, ProblemError, problem } from '../problem.ts';
import { userSchema } from './attributes.ts';

/** Discovery is not filtered: the standard has it refused with 403. */
export function unfiltered({ filter }: { readonly filter?: unknown }): void {
  if (filter !== undefined)
    throw new ProblemError(problem(403, 'not-allowed', 'filter: this list is not filtered; ask without it.'));
}

/** The one with this id, whatever the case in which it is written. */
export function named<Entry extends { readonly id: string }>(all: readonly Entry[], id: string): Entry {
  const found = all.find(entry => entry.id.toLowerCase() === id.toLowerCase());
  if (!found) throw notFound();
  return found;
}

const supported = (is: boolean) => ({ supported: is });

/** `base` is the address of the service without a slash at its end. */
export function serviceProviderConfig(base: string, mostResults: number) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: supported(true),
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: mostResults },
    changePassword: supported(false),
    sort: supported(false),
    etag: supported(false),
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Service account',
        description: 'The key of a service account with the scope people, or a token that it got by client credentials',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/scim/v2/ServiceProviderConfig` },
  };
}

export function resourceTypes(base: string) {
  return [
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      description: 'People of the office',
      schema: userSchema,
      meta: { resourceType: 'ResourceType', location: `${base}/scim/v2/ResourceTypes/User` },
    },
  ];
}

const attribute = (name: string, type: 'string' | 'boolean' | 'complex', more: object = {}) => ({
  name,
  type,
  multiValued: false,
  description: descriptions[name],
  required: false,
  ...(type === 'string' && { caseExact: false, uniqueness: 'none' }),
  mutability: 'readWrite',
  returned: 'default',
  ...more,
});

const descriptions: Readonly<Record<string, string>> = {
  userName: 'By which the directory knows the person; unique in the office',
  externalId: 'The id that the directory gave',
  displayName: 'As the office shows the person',
  name: 'The name and its parts',
  formatted: 'The whole name',
  givenName: 'The given name',
  familyName: 'The family name',
  emails: 'The mail address of the person; an office keeps one, the primary one or that for work',
  roles: 'Roles in the office, of those that a directory may give',
  active: 'Whether the person is one of the office now',
  value: 'The value itself',
  type: 'What the value is for, such as work',
  primary: 'Whether it is the preferred one; one is at most',
};

const parts = (...names: readonly string[]) => names.map(name => attribute(name, 'string'));

export function schemas(base: string) {
  return [
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
      id: userSchema,
      name: 'User',
      description: 'A person of the office',
      attributes: [
        attribute('userName', 'string', { required: true, uniqueness: 'server' }),
        attribute('externalId', 'string', { caseExact: true }),
        attribute('displayName', 'string'),
        attribute('name', 'complex', { subAttributes: parts('formatted', 'givenName', 'familyName') }),
        attribute('emails', 'complex', {
          multiValued: true,
          subAttributes: [...parts('value', 'type'), attribute('primary', 'boolean')],
        }),
        attribute('roles', 'complex', { multiValued: true, subAttributes: parts('value') }),
        attribute('active', 'boolean'),
      ],
      meta: { resourceType: 'Schema', location: `${base}/scim/v2/Schemas/${userSchema}` },
    },
  ];
}
