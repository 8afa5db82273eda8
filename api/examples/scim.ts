/** Examples of what directories send and read. */
import type { ScimUser } from '../answers/scim.ts';

const schema = 'urn:ietf:params:scim:schemas:core:2.0:User';

const typeSchema = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const schemaSchema = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

const sent = {
  schemas: [schema],
  externalId: '701984',
  userName: 'bjensen@example.com',
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
  active: true,
};

const user: ScimUser = {
  schemas: [schema],
  id: '01k9zq3v5dbjensen',
  externalId: '701984',
  userName: 'bjensen@example.com',
  displayName: 'Barbara Jensen',
  name: { formatted: 'Barbara Jensen', givenName: 'Barbara', familyName: 'Jensen' },
  emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
  roles: [{ value: 'customer' }],
  active: true,
  meta: { resourceType: 'User', location: 'https://tollgate.example.org/scim/v2/Users/01k9zq3v5dbjensen' },
};

const list = <Item>(Resources: Item[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: Resources.length,
  startIndex: 1,
  itemsPerPage: Resources.length,
  Resources,
});

const ended = { op: 'replace', path: 'active', value: false };

export const scimExamples = {
  'scim-list-users': { answer: list([user]) },
  'scim-create-user': { body: sent, answer: user },
  'scim-get-user': { answer: user },
  'scim-replace-user': { body: sent, answer: user },
  'scim-patch-user': {
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [ended] },
    answer: { ...user, active: false },
  },
  'scim-delete-user': { answer: undefined },
  'scim-service-provider-config': {
    answer: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'], patch: { supported: true } },
  },
  'scim-resource-types': { answer: list([{ id: 'User', name: 'User', endpoint: '/Users', schema }]) },
  'scim-resource-type': { answer: { schemas: [typeSchema], id: 'User', name: 'User', endpoint: '/Users', schema } },
  'scim-schema': { answer: { schemas: [schemaSchema], id: schema, name: 'User' } },
  'scim-schemas': { answer: list([{ id: schema, name: 'User' }]) },
};
