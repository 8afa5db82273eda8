/** What a client asks before it begins (RFC 7643, sections 5 to 7): what the service can do, and which attributes a user has. */
import { userSchema } from './attributes.ts';

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
      meta: { resourceType: 'ResourceType', location: `${base}/scim/v2/ResourceTypes` },
    },
  ];
}

const attribute = (name: string, type: 'string' | 'boolean' | 'complex', more: object = {}) => ({
  name,
  type,
  multiValued: false,
  required: false,
  ...(type === 'string' && { caseExact: false }),
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});

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
      meta: { resourceType: 'Schema', location: `${base}/scim/v2/Schemas` },
    },
  ];
}
