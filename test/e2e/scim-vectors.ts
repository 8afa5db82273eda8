/**
 * Requests as the standards and the two directories send them, word for word.
 *
 * `scim-rfc.json` holds the examples of RFC 7643 and RFC 7644 that concern users: full (7643, 8.2), minimal (8.1), posted (7644, 3.3 and 3.14),
 * replacement (3.5.1), addMail (3.5.2.1), removeMail (3.5.2.2), replaceAddress, replaceStreet, replaceMails (3.5.2.3), partial (3.9), readOnly and
 * absent (3.12), and of 7643 the config (8.5), the resourceType (8.6) and those attributes of a user that an office keeps (8.7.1, without their
 * descriptions). They were compared value by value with the copy of these examples that the library scim2-models keeps as its test data (June 2026);
 * the RFCs themselves could not be had here as files. Left out are groups, bulk and search requests and the circular references, which this service
 * does not have; the certificate of the full user is shortened. `filters` are those of RFC 7644, section 3.4.2.2, as four libraries test them.
 * `entra` was compared with Microsoft's pages on building a SCIM endpoint and on known issues (September 2023), `okta` with Okta's SCIM 2.0 reference.
 */
import published from './scim-rfc.json' with { type: 'json' };

export const rfc = published;

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** A PATCH with these operations. */
export const patch = (...Operations: readonly object[]) => ({ schemas: [patchOp], Operations });

type Vector = readonly [filter: string, meant: readonly string[] | 'not kept'];

/**
 * Each filter, and who is meant of bjensen (barbara.jensen@example.com) and jsmith (john.smith@example.org); `not kept`: an office has no such
 * attribute, and says so.
 */
export const filters: readonly Vector[] = [
  ['userName eq "bjensen"', ['bjensen']],
  ['name.familyName co "O\'Malley"', []],
  ['userName sw "J"', ['jsmith']],
  [`${core}:userName sw "J"`, ['jsmith']],
  ['title pr', 'not kept'],
  ['meta.lastModified gt "2011-05-13T04:42:34Z"', 'not kept'],
  ['meta.lastModified ge "2011-05-13T04:42:34Z"', 'not kept'],
  ['meta.lastModified lt "2011-05-13T04:42:34Z"', 'not kept'],
  ['meta.lastModified le "2011-05-13T04:42:34Z"', 'not kept'],
  ['title pr and userType eq "Employee"', 'not kept'],
  ['title pr or userType eq "Intern"', 'not kept'],
  [`schemas eq "${enterprise}"`, []],
  ['userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")', 'not kept'],
  ['userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")', 'not kept'],
  ['userType eq "Employee" and (emails.type eq "work")', 'not kept'],
  ['userType eq "Employee" and emails[type eq "work" and value co "@example.com"]', 'not kept'],
  ['emails[type eq "work" and value co "@example.com"] or ims[type eq "xmpp" and value co "@foo.com"]', 'not kept'],
  // The same as far as an office keeps what they ask for.
  ['emails co "example.com" or emails.value co "example.org"', ['bjensen', 'jsmith']],
  ['userName sw "b" and not (emails co "example.com" or emails.value co "example.org")', []],
  ['(emails.type eq "work") and emails.value ew "example.org"', ['jsmith']],
  ['emails[type eq "work" and value co "@example.com"]', ['bjensen']],
  ['emails[type eq "work"].value eq "JOHN.smith@example.org"', ['jsmith']],
  ['displayName pr and active eq true and userName ne "jsmith"', ['bjensen']],
  ['meta.created gt "2011-05-13T04:42:34Z"', ['bjensen', 'jsmith']],
  ['meta.created le "2011-05-13T04:42:34Z"', []],
  ['userName eq "jsmith" or userName eq "bjensen" and active eq false', ['jsmith']],
  ['externalId eq "bjensen"', ['bjensen']],
  ['externalId eq "BJensen"', []],
  ['externalId eq null and name.familyName eq "smith"', ['jsmith']],
];

export const entra = {
  create: {
    schemas: [core, enterprise],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: 'Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b-0777-472c-9f96-4f70d2226f2e@testuser.com' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
    roles: [],
  },
  change: patch(
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@microsoft.com' },
    { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
  ),
  rename: patch({ op: 'Replace', path: 'userName', value: '5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com' }),
  several: patch(
    { op: 'Replace', path: 'displayName', value: 'Pvlo' },
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'TestBcwqnm@test.microsoft.com' },
    { op: 'Replace', path: 'name.givenName', value: 'Gtfd' },
    { op: 'Replace', path: 'name.familyName', value: 'Pkqf' },
    { op: 'Replace', path: 'externalId', value: 'Eqpj' },
    { op: 'Replace', path: `${enterprise}:employeeNumber`, value: 'Eqpj' },
  ),
  severalFlagged: patch(
    { op: 'replace', path: 'emails[type eq "work"].value', value: 'TestMhvaes@test.microsoft.com' },
    {
      op: 'replace',
      value: {
        displayName: 'Bjfe',
        'name.givenName': 'Kkom',
        'name.familyName': 'Unua',
        [`${enterprise}:employeeNumber`]: 'Aklq',
      },
    },
  ),
  addText: patch({ op: 'Add', path: 'nickName', value: 'Babs' }),
  disable: patch({ op: 'Replace', path: 'active', value: 'False' }),
  disableFlagged: patch({ op: 'replace', path: 'active', value: false }),
  /** As the pages have it for false. */
  enable: patch({ op: 'Replace', path: 'active', value: 'True' }),
};

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
  replace: {
    schemas: [core],
    id: '23a35c27-23d3-4c03-b4c5-6443c09e7173',
    userName: 'test.user@okta.local',
    name: { givenName: 'Another', middleName: 'Excited', familyName: 'User' },
    emails: [{ primary: true, value: 'test.user@okta.local', type: 'work', display: 'test.user@okta.local' }],
    active: true,
    groups: [],
    meta: { resourceType: 'User' },
  },
  disable: patch({ op: 'replace', value: { active: false } }),
  enable: patch({ op: 'replace', value: { active: true } }),
};
