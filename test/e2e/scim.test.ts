/** A directory over HTTP, by the examples of the standards and as Entra ID and Okta send them: people come, change, are let go and come back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';
import { entra, okta, patch, rfc } from './scim-vectors.ts';

let host: TestHost;
let key: string;
const { post, read, done } = actsOn(() => host);
const users = '/scim/v2/Users';

beforeAll(async () => {
  host = await startTestHost();
  ({ key } = await done(
    post('admin', '/v1/offices/demo/service-accounts', { id: 'entra', name: 'Entra ID', scopes: ['people'], role: 'sponsor' }),
  ));
});
afterAll(() => host?.close());

async function ask(method: string, path: string, body?: unknown, type = 'application/scim+json; charset=utf-8') {
  const headers = { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': type }) };
  return host.raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}
const create = async (user: object): Promise<Shown> => {
  const answer = await ask('POST', users, user);
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return answer.body;
};
const change = async (id: string, body: object): Promise<Shown> => {
  const answer = await ask('PATCH', `${users}/${id}`, body);
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return answer.body;
};
const refused = async (method: string, path: string, body?: unknown) => {
  const { status, headers, body: error } = await ask(method, path, body);
  expect(headers.get('content-type')).toBe('application/scim+json');
  expect(error.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
  expect([error.status, typeof error.detail]).toEqual([String(status), 'string']);
  return { status, scimType: error.scimType as string | undefined, detail: error.detail as string };
};
const inOffice = async (id: string): Promise<Shown> =>
  (await read('admin', '/v1/offices/demo/people')).people.find((person: Shown) => person.id === id);

describe('RFC 7643 and RFC 7644', () => {
  test('a full user of RFC 7643 becomes a person of the office in the role of the account, and reads back as it was sent', async () => {
    const answer = await ask('POST', users, rfc.full);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([201, 'application/scim+json; charset=utf-8']);
    const { id } = answer.body;
    expect(answer.headers.get('location')).toBe(`${host.url}${users}/${id}`);
    expect(answer.body).toMatchObject({
      externalId: '701984',
      userName: 'bjensen@example.com',
      displayName: 'Babs Jensen',
      name: { formatted: 'Babs Jensen', familyName: 'Jensen', givenName: 'Barbara' },
      emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
      active: true,
      meta: { resourceType: 'User', location: `${host.url}${users}/${id}` },
    });
    expect(answer.body).not.toHaveProperty('password');
    expect(await inOffice(id)).toEqual({ id, name: 'Babs Jensen', email: 'bjensen@example.com', roles: ['sponsor'] });
    expect((await ask('GET', `${users}/${id}`)).body).toEqual(answer.body);
  });

  test('a user without a mail address is refused with the attribute that an office needs, and the same user again with uniqueness', async () => {
    expect(await refused('POST', users, rfc.withoutMail)).toMatchObject({
      status: 400,
      scimType: 'invalidValue',
      detail: expect.stringContaining('emails'),
    });
    expect(await refused('POST', users, { ...rfc.full, userName: 'BJENSEN@example.com' })).toMatchObject({
      status: 409,
      scimType: 'uniqueness',
    });
  });

  test('a replacement and the changes of RFC 7644 are made, and roles that a directory does not speak of stay', async () => {
    const [found] = (await ask('GET', `${users}?filter=${encodeURIComponent('userName eq "bjensen@example.com"')}`)).body
      .Resources;
    const { id } = found;
    expect((await ask('PUT', `${users}/${id}`, rfc.replacement)).body).toMatchObject({
      externalId: 'bjensen',
      name: { formatted: 'Ms. Barbara J Jensen III' },
      roles: [{ value: 'sponsor' }],
    });
    expect((await change(id, rfc.addNoPath)).emails).toEqual([{ value: 'bjensen@example.com', type: 'work', primary: true }]);
    expect((await change(id, rfc.replaceMail)).emails[0].value).toBe('barbara@example.com');
    expect((await change(id, rfc.removeMail)).emails[0].value).toBe('barbara@example.com');
    expect((await inOffice(id)).email).toBe('barbara@example.com');
  });

  test('a list comes by pages that count from 1, an unknown user is absent, and a user that was let go of is absent from then on', async () => {
    const all = (await ask('GET', users)).body;
    expect(all).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], startIndex: 1 });
    const page = (await ask('GET', `${users}?startIndex=2&count=3`)).body;
    expect([page.startIndex, page.itemsPerPage, page.totalResults]).toEqual([2, 3, all.totalResults]);
    expect(page.Resources.map(({ id }: Shown) => id)).toEqual(all.Resources.slice(1, 4).map(({ id }: Shown) => id));
    expect((await ask('GET', `${users}?count=0&startIndex=-5`)).body).toMatchObject({
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    });
    expect((await ask('GET', `${users}?attributes=userName&count=1`)).body.Resources[0]).toEqual({
      schemas: expect.any(Array),
      id: expect.any(String),
      userName: expect.any(String),
    });
    expect(await refused('GET', `${users}/2819c223-7f76-453a-413861904646`)).toMatchObject({ status: 404 });
    const { id } = await create({ userName: 'gone@example.com' });
    const removed = await ask('DELETE', `${users}/${id}`);
    expect([removed.status, removed.body]).toEqual([204, '']);
    expect(await refused('GET', `${users}/${id}`)).toMatchObject({ status: 404 });
    expect((await create({ userName: 'gone@example.com' })).id).toBe(id);
  });

  test('what cannot be read is refused with the type of the standard: filter, path, operation, syntax, value', async () => {
    const { id } = await create({ userName: 'types@example.com' });
    const types = async (method: string, path: string, body?: unknown) => (await refused(method, path, body)).scimType;
    expect(await types('GET', `${users}?filter=${encodeURIComponent('userName sw "b"')}`)).toBe('invalidFilter');
    expect(await types('PATCH', `${users}/${id}`, patch({ op: 'replace', path: 'emails[', value: 'x' }))).toBe('invalidPath');
    expect(await types('PATCH', `${users}/${id}`, patch({ op: 'remove' }))).toBe('noTarget');
    expect(await types('PATCH', `${users}/${id}`, patch({ op: 'move', path: 'active' }))).toBe('invalidSyntax');
    expect(await types('PATCH', `${users}/${id}`, patch({ op: 'replace', path: 'active', value: 'maybe' }))).toBe('invalidValue');
    expect(await types('POST', users, {})).toBe('invalidValue');
    const text = await host.raw(users, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
      body: '{',
    });
    expect([text.status, text.body.scimType]).toEqual([400, 'invalidSyntax']);
    expect((await ask('POST', users, { userName: 'json@example.com' }, 'application/json')).status).toBe(201);
    expect((await ask('POST', users, { userName: 'text@example.com' }, 'text/plain')).status).toBe(415);
  });

  test('a client reads what the service can do, which kinds of resources there are, and the attributes of a user', async () => {
    expect((await ask('GET', '/scim/v2/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
    });
    expect((await ask('GET', '/scim/v2/ResourceTypes')).body.Resources[0]).toMatchObject({ id: 'User', endpoint: '/Users' });
    const [schema] = (await ask('GET', '/scim/v2/Schemas')).body.Resources;
    expect(schema.attributes.map(({ name }: Shown) => name)).toContain('userName');
  });
});

describe('Entra ID and Okta', () => {
  test('Entra ID creates, changes with its own spelling, renames, disables with the text “False” and enables again', async () => {
    const { id } = await create(entra.create);
    const changed = await change(id, entra.change);
    expect([changed.emails[0].value, changed.name.familyName]).toEqual(['updatedEmail@microsoft.com', 'updatedFamilyName']);
    expect((await change(id, entra.rename)).userName).toBe('5b50642d@testuser.com');
    expect(await change(id, entra.noPath)).toMatchObject({ displayName: 'Updated Name', name: { givenName: 'Updated' } });
    expect((await change(id, entra.disable)).active).toBe(false);
    expect(await inOffice(id)).toBeUndefined();
    expect((await ask('GET', `${users}/${id}`)).body.active).toBe(false);
    expect((await change(id, entra.enable)).active).toBe(true);
    expect(await inOffice(id)).toMatchObject({ name: 'Updated Name', roles: ['sponsor'] });
  });

  test('Okta creates, finds the user by the name, disables without a path and enables again', async () => {
    const { id } = await create(okta.create);
    const filter = encodeURIComponent('userName eq "test.user@okta.local"');
    expect((await ask('GET', `${users}?filter=${filter}&startIndex=1&count=100`)).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id }],
    });
    expect((await change(id, okta.disable)).active).toBe(false);
    expect((await change(id, okta.enable)).active).toBe(true);
  });

  test('a person whom an administrator added is found by the mail address, and is not doubled', async () => {
    const { email } = await inOffice('sponsor');
    const filter = encodeURIComponent(`userName eq "${email.toUpperCase()}"`);
    expect((await ask('GET', `${users}?filter=${filter}`)).body.Resources).toMatchObject([{ id: 'sponsor', active: true }]);
    expect(await refused('POST', users, { userName: email })).toMatchObject({ status: 409, scimType: 'uniqueness' });
  });
});

describe('P21: what a directory may not', () => {
  test('a directory gives no role by which somebody decides or administers, and takes none away', async () => {
    const { id } = await create({ userName: 'roles@example.com', roles: [{ value: 'manager' }] });
    expect((await inOffice(id)).roles).toEqual(['manager']);
    for (const role of ['admin', 'pmo', 'gatekeeper'])
      expect(
        await refused('PATCH', `${users}/${id}`, patch({ op: 'add', path: 'roles', value: [{ value: role }] })),
      ).toMatchObject({ status: 403 });
    const before = (await inOffice('pmo')).roles;
    await change('pmo', patch({ op: 'replace', path: 'roles', value: [{ value: 'auditor' }] }));
    expect((await inOffice('pmo')).roles.filter((role: string) => before.includes(role))).toContain('pmo');
  });

  test('the mail address of somebody who administers is not changed, and the last administrator is not deactivated', async () => {
    const mail = patch({ op: 'replace', path: 'emails[type eq "work"].value', value: 'intruder@example.com' });
    expect(await refused('PATCH', `${users}/admin`, mail)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('administrator changes it'),
    });
    expect(await refused('PATCH', `${users}/admin`, okta.disable)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('last administrator'),
    });
    expect((await inOffice('admin')).roles).toContain('admin');
  });

  test('whom a person deactivated a directory does not bring back', async () => {
    const { id } = await create({ userName: 'left@example.com' });
    await done(post('admin', `/v1/offices/demo/people/${id}/deactivation`, { reason: 'For cause.' }));
    expect((await ask('GET', `${users}/${id}`)).body.active).toBe(false);
    expect(await refused('PATCH', `${users}/${id}`, okta.enable)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('by a person'),
    });
  });

  test('a person gets nothing here, whatever the role, and an account without the scope people neither', async () => {
    const answer = await host.raw(users, { as: 'admin' });
    expect([answer.status, answer.body.schemas]).toEqual([403, ['urn:ietf:params:scim:api:messages:2.0:Error']]);
    const nobody = await host.raw(users);
    expect([nobody.status, nobody.headers.get('content-type')]).toEqual([401, 'application/scim+json']);
    await done(post('admin', '/v1/offices/demo/service-accounts/entra/revocation', { reason: 'The directory moved.' }));
    expect((await ask('GET', users)).status).toBe(401);
  });
});
