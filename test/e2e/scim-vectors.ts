/**
 * Requests as the standards and the two directories send them, written after the examples of RFC 7643 (section 8.1 and 8.2) and RFC 7644 (sections
 * 3.3, 3.5.1 and 3.5.2) where they concern a user (`rfc`), and after Microsoft's and Okta's documentation of their SCIM clients (`entra`, `okta`).
 * They were not compared with those texts character by character.
 */

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** A PATCH with these operations. */
export const patch = (...Operations: readonly object[]) => ({ schemas: [patchOp], Operations });

export const rfc = {
  /** RFC 7644, section 3.3: without a mail address; userName is none, so an office cannot take it. */
  withoutMail: {
    schemas: [core],
    userName: 'bjensen',
    externalId: 'bjensen',
    name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
  },
  /** RFC 7643, section 8.2 (full user representation), without what RFC 7643 itself calls read-only. */
  full: {
    schemas: [core],
    externalId: '701984',
    userName: 'bjensen@example.com',
    name: {
      formatted: 'Ms. Barbara J Jensen, III',
      familyName: 'Jensen',
      givenName: 'Barbara',
      middleName: 'Jane',
      honorificPrefix: 'Ms.',
      honorificSuffix: 'III',
    },
    displayName: 'Babs Jensen',
    nickName: 'Babs',
    profileUrl: 'https://login.example.com/bjensen',
    emails: [
      { value: 'bjensen@example.com', type: 'work', primary: true },
      { value: 'babs@jensen.org', type: 'home' },
    ],
    addresses: [
      { type: 'work', streetAddress: '100 Universal City Plaza', locality: 'Hollywood', country: 'USA', primary: true },
    ],
    phoneNumbers: [{ value: '555-555-5555', type: 'work' }],
    userType: 'Employee',
    title: 'Tour Guide',
    preferredLanguage: 'en-US',
    locale: 'en-US',
    timezone: 'America/Los_Angeles',
    active: true,
    password: 't1meMa$heen',
  },
  /** RFC 7644, section 3.5.1, as far as a user of an office goes. */
  replacement: {
    schemas: [core],
    userName: 'bjensen@example.com',
    externalId: 'bjensen',
    name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara', middleName: 'Jane' },
    roles: [],
    emails: [{ value: 'bjensen@example.com' }, { value: 'babs@jensen.org' }],
  },
  /** RFC 7644, section 3.5.2.1: values are added, with no path. */
  addNoPath: patch({ op: 'add', value: { emails: [{ value: 'babs@jensen.org', type: 'home' }], nickname: 'Babs' } }),
  /** RFC 7644, section 3.5.2.2: a value of several is removed. */
  removeMail: patch({ op: 'remove', path: 'emails[type eq "home"]' }),
  /** RFC 7644, section 3.5.2.3: a value of several is replaced. */
  replaceMail: patch({ op: 'replace', path: 'emails[type eq "work"].value', value: 'barbara@example.com' }),
} as const;

export const entra = {
  create: {
    schemas: [core, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: 'Test_User_ab6490ee@testuser.com',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b@testuser.com' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
    roles: [],
  },
  change: patch(
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@microsoft.com' },
    { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
    { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'bob' },
  ),
  rename: patch({ op: 'Replace', path: 'userName', value: '5b50642d@testuser.com' }),
  noPath: patch({ op: 'Add', value: { 'name.givenName': 'Updated', displayName: 'Updated Name' } }),
  disable: patch({ op: 'Replace', path: 'active', value: 'False' }),
  enable: patch({ op: 'Replace', path: 'active', value: 'True' }),
} as const;

export const okta = {
  create: {
    schemas: [core],
    userName: 'test.user@okta.local',
    name: { givenName: 'Test', familyName: 'User' },
    emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
    displayName: 'Test User',
    locale: 'en-US',
    externalId: '00ujl29u0le5T6Aj10h7',
    groups: [],
    password: '1mz050nq',
    active: true,
  },
  disable: patch({ op: 'replace', value: { active: false } }),
  enable: patch({ op: 'replace', value: { active: true } }),
} as const;
