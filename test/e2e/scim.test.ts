/** A directory over HTTP, as Entra ID and Okta send it, and what it may not: people come, change, are let go and come back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';
import { type Directory, directoryOn, filtered, users } from './scim-driver.ts';
import { entra, okta, patch } from './scim-vectors.ts';

let host: TestHost;
let directory: Directory;
const { post, done } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  directory = await directoryOn(host);
});
afterAll(() => host?.close());

describe('Entra ID and Okta', () => {
  test('Entra ID creates, changes with its own spelling, renames, disables with the text “False” and enables again', async () => {
    const { create, change, inOffice, ask } = directory;
    const { id, userName } = await create(entra.create);
    expect(userName).toBe('Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1');
    const changed = await change(id, entra.change);
    expect([changed.emails[0].value, changed.name.familyName]).toEqual(['updatedEmail@microsoft.com', 'updatedFamilyName']);
    expect((await change(id, entra.rename)).userName).toBe('5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com');
    expect(await change(id, entra.several)).toMatchObject({
      displayName: 'Pvlo',
      externalId: 'Eqpj',
      name: { givenName: 'Gtfd', familyName: 'Pkqf' },
      emails: [{ value: 'TestBcwqnm@test.microsoft.com', type: 'work', primary: true }],
    });
    const before = await change(id, entra.severalFlagged);
    expect(before).toMatchObject({ displayName: 'Bjfe', name: { givenName: 'Kkom', familyName: 'Unua' } });
    expect(await change(id, entra.addText)).toEqual(before);
    for (const disable of [entra.disable, entra.disableFlagged]) {
      expect((await change(id, disable)).active).toBe(false);
      expect(await inOffice(id)).toBeUndefined();
      expect((await ask('GET', `${users}/${id}`)).body.active).toBe(false);
      expect((await change(id, entra.enable)).active).toBe(true);
    }
    expect(await inOffice(id)).toMatchObject({ name: 'Bjfe', roles: ['sponsor'] });
  });

  test('Okta creates, finds the user by the name, replaces, disables without a path and enables again', async () => {
    const { create, change, ask } = directory;
    const none = (await ask('GET', `${filtered('userName eq "test.user@okta.local"')}&startIndex=1&count=100`)).body;
    expect(none).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    });
    const { id } = await create(okta.create);
    expect((await ask('GET', `${filtered('userName eq "test.user@okta.local"')}&startIndex=1&count=100`)).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id }],
    });
    const replaced = await ask('PUT', `${users}/${id}`, okta.replace);
    expect([replaced.status, replaced.body.id, replaced.body.name.givenName]).toEqual([200, id, 'Another']);
    expect((await change(id, okta.disable)).active).toBe(false);
    expect((await change(id, okta.enable)).active).toBe(true);
  });

  test('a person whom an administrator added is found by the mail address, and is not doubled', async () => {
    const { email } = await directory.inOffice('sponsor');
    const found = (await directory.ask('GET', filtered(`userName eq "${email.toUpperCase()}"`))).body;
    expect(found.Resources).toMatchObject([{ id: 'sponsor', active: true }]);
    expect(await directory.refused('POST', users, { userName: email })).toMatchObject({ status: 409, scimType: 'uniqueness' });
  });
});

describe('P21: what a directory may not', () => {
  test('a directory gives no role by which somebody decides or administers, and takes none away', async () => {
    const { id } = await directory.create({ userName: 'roles@example.com', roles: [{ value: 'manager' }] });
    expect((await directory.inOffice(id)).roles).toEqual(['manager']);
    for (const role of ['admin', 'pmo', 'gatekeeper'])
      expect(
        await directory.refused('PATCH', `${users}/${id}`, patch({ op: 'add', path: 'roles', value: [{ value: role }] })),
      ).toMatchObject({ status: 403 });
    const before = (await directory.inOffice('pmo')).roles;
    await directory.change('pmo', patch({ op: 'replace', path: 'roles', value: [{ value: 'auditor' }] }));
    expect((await directory.inOffice('pmo')).roles.filter((role: string) => before.includes(role))).toContain('pmo');
  });

  test('the mail address of somebody who administers is not changed, and the last administrator is not deactivated', async () => {
    const mail = patch({ op: 'replace', path: 'emails[type eq "work"].value', value: 'intruder@example.com' });
    expect(await directory.refused('PATCH', `${users}/admin`, mail)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('administrator changes it'),
    });
    expect(await directory.refused('PATCH', `${users}/admin`, okta.disable)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('last administrator'),
    });
    expect((await directory.inOffice('admin')).roles).toContain('admin');
  });

  test('whom a person deactivated a directory does not bring back', async () => {
    const { id } = await directory.create({ userName: 'left@example.com' });
    await done(post('admin', `/v1/offices/demo/people/${id}/deactivation`, { reason: 'For cause.' }));
    expect((await directory.ask('GET', `${users}/${id}`)).body.active).toBe(false);
    expect(await directory.refused('PATCH', `${users}/${id}`, okta.enable)).toMatchObject({
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
    expect((await directory.ask('GET', users)).status).toBe(401);
  });
});
