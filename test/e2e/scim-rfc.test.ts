/** SCIM by the examples of RFC 7643 and RFC 7644: a full user, its changes, lists and their filters, errors, and what a client asks before it begins. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import type { Shown } from './api-driver.ts';
import { type Directory, directoryOn, filtered, users } from './scim-driver.ts';
import { filters, patch, rfc } from './scim-vectors.ts';

let host: TestHost;
let directory: Directory;

beforeAll(async () => {
  host = await startTestHost();
  directory = await directoryOn(host);
});
afterAll(() => host?.close());

const work = { type: 'work', primary: true };

test('a full user of RFC 7643 becomes a person of the office in the role of the account, and reads back as it was sent', async () => {
  const answer = await directory.ask('POST', users, rfc.full);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([201, 'application/scim+json; charset=utf-8']);
  const { id } = answer.body;
  expect(id).not.toBe(rfc.full.id);
  expect(answer.headers.get('location')).toBe(`${host.url}${users}/${id}`);
  const { schemas, externalId, userName, displayName } = rfc.full;
  expect(answer.body).toEqual({
    ...{ schemas, id, externalId, userName, displayName, active: true },
    name: { formatted: 'Babs Jensen', familyName: 'Jensen', givenName: 'Barbara' },
    emails: [rfc.full.emails[0]],
    roles: [{ value: 'sponsor' }],
    meta: { resourceType: 'User', location: `${host.url}${users}/${id}`, created: expect.any(String) },
  });
  expect(await directory.inOffice(id)).toEqual({ id, name: 'Babs Jensen', email: 'bjensen@example.com', roles: ['sponsor'] });
  expect((await directory.ask('GET', `${users}/${id}`)).body).toEqual(answer.body);
  const partial = (await directory.ask('GET', `${users}/${id}?attributes=userName`)).body;
  expect(Object.keys(partial)).toEqual(Object.keys(rfc.partial));
  const prefixed = `${users}/${id}?attributes=urn:ietf:params:scim:schemas:core:2.0:User:userName`;
  expect((await directory.ask('GET', prefixed)).body).toEqual(partial);
});

test('a minimal user whose userName is a mail address is taken, and the same user again is refused with uniqueness', async () => {
  const minimal = { ...rfc.minimal, userName: 'minimal@example.com' };
  expect(await directory.create(minimal)).toMatchObject({ userName: 'minimal@example.com', active: true });
  expect(await directory.refused('POST', users, { ...minimal, userName: 'MINIMAL@example.com' })).toMatchObject({
    status: 409,
    scimType: 'uniqueness',
  });
  expect(await directory.refused('POST', users, rfc.posted)).toMatchObject({
    status: 400,
    scimType: 'invalidValue',
    detail: expect.stringContaining('emails'),
  });
});

test('a replacement and the changes of RFC 7644 are made, and roles that a directory does not speak of stay', async () => {
  const { ask, change, inOffice } = directory;
  const [{ id }] = (await ask('GET', filtered('userName eq "bjensen@example.com"'))).body.Resources;
  const { userName, externalId } = rfc.replacement;
  expect((await ask('PUT', `${users}/${id}`, rfc.replacement)).body).toMatchObject({
    ...{ id, userName, externalId },
    name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
    emails: [{ value: 'bjensen@example.com' }],
    roles: [{ value: 'sponsor' }],
  });
  const unchanged = (await ask('GET', `${users}/${id}`)).body;
  expect(await change(id, rfc.addMail)).toEqual(unchanged);
  expect(await change(id, rfc.replaceAddress)).toEqual(unchanged);
  expect(await change(id, rfc.replaceStreet)).toEqual(unchanged);
  expect((await change(id, rfc.replaceMails)).emails).toEqual([{ value: 'bjensen@example.com', ...work }]);
  const preferred = patch({ op: 'add', path: 'emails', value: [{ value: 'babs@jensen.org', type: 'home', primary: true }] });
  expect((await change(id, preferred)).emails[0].value).toBe('babs@jensen.org');
  expect((await inOffice(id)).email).toBe('babs@jensen.org');
  expect((await change(id, patch({ op: 'replace', path: 'userName', value: 'babs@jensen.org' }))).userName).toBe(
    'babs@jensen.org',
  );
});

test('a mail address is removed by the filter of RFC 7644, and a userName that is one takes its place', async () => {
  const { create, change, refused } = directory;
  const emails = [{ value: 'removed@example.com', ...work }];
  const named = await create({ userName: 'stays@example.org', emails });
  expect((await change(named.id, patch({ op: 'remove', path: 'emails[type eq "home"]' }))).emails).toEqual(emails);
  expect((await change(named.id, rfc.removeMail)).emails[0].value).toBe('stays@example.org');
  const unnamed = await create({ userName: 'no-address', emails: [{ value: 'other@example.com', ...work }] });
  expect(await refused('PATCH', `${users}/${unnamed.id}`, rfc.removeMail)).toMatchObject({
    status: 400,
    scimType: 'invalidValue',
  });
});

test('a list comes by pages that count from 1, an unknown user is absent, and a user that was let go of is absent from then on', async () => {
  const { ask, create, refused } = directory;
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
  const [first] = (await ask('GET', `${users}?attributes=userName&count=1`)).body.Resources;
  expect(Object.keys(first)).toEqual(['schemas', 'id', 'userName']);
  const { status, schemas } = rfc.absent;
  const absent = (await ask('GET', `${users}/2819c223-7f76-453a-919d-413861904646`)).body;
  expect(absent).toEqual({ status, schemas, detail: expect.any(String) });
  const { id } = await create({ userName: 'gone@example.com' });
  const removed = await ask('DELETE', `${users}/${id}`);
  expect([removed.status, removed.body]).toEqual([204, '']);
  expect(await refused('GET', `${users}/${id}`)).toMatchObject({ status: 404 });
  expect((await create({ userName: 'gone@example.com' })).id).toBe(id);
});

test('the filters of RFC 7644 mean whom they say, and those of what an office does not keep are refused with that', async () => {
  const mail = (value: string) => ({ emails: [{ value, ...work }] });
  await directory.create({ ...rfc.posted, ...mail('barbara.jensen@example.com') });
  await directory.create({
    userName: 'jsmith',
    name: { givenName: 'John', familyName: 'Smith' },
    ...mail('john.smith@example.org'),
  });
  for (const [filter, meant] of filters) {
    const answer = await directory.ask('GET', filtered(filter));
    if (meant === 'not kept') {
      expect([filter, answer.status, answer.body.scimType]).toEqual([filter, 400, 'invalidFilter']);
      expect(answer.body.detail).toContain('does not keep');
    } else {
      const found = answer.body.Resources.map(({ userName }: Shown) => userName);
      expect([filter, found.filter((name: string) => ['bjensen', 'jsmith'].includes(name))]).toEqual([filter, meant]);
    }
  }
  const amiss = [
    'userName',
    'userName eq',
    'userName is "x"',
    '(userName pr',
    'userName pr)',
    'emails[type eq "work"',
    'userName eq x',
  ];
  for (const filter of [...amiss, 'active gt true', '"', `${'('.repeat(400)}userName pr${')'.repeat(400)}`])
    expect([filter, (await directory.refused('GET', filtered(filter))).scimType]).toEqual([filter, 'invalidFilter']);
});

test('what cannot be read or changed is refused with the type of the standard: path, operation, syntax, value, what the service alone says', async () => {
  const { ask, create, change, refused } = directory;
  const { id } = await create({ userName: 'types@example.com' });
  const types = async (method: string, path: string, body?: unknown) => (await refused(method, path, body)).scimType;
  const patched = (...operations: readonly object[]) => types('PATCH', `${users}/${id}`, patch(...operations));
  expect(await patched({ op: 'replace', path: 'emails[', value: 'x' })).toBe('invalidPath');
  expect(await patched({ op: 'replace', path: 'emails[type is "work"].value', value: 'x' })).toBe('invalidPath');
  expect(await patched({ op: 'remove' })).toBe('noTarget');
  expect(await patched({ op: 'move', path: 'active' })).toBe('invalidSyntax');
  expect(await patched({ op: 'replace', path: 'active', value: 'maybe' })).toBe('invalidValue');
  expect(await patched({ op: 'replace', path: 'ID', value: 'mine' })).toBe(rfc.readOnly.scimType);
  expect((await change(id, patch({ op: 'replace', value: { id: 'mine', displayName: 'Types' } }))).id).toBe(id);
  expect(await types('POST', users, {})).toBe('invalidValue');
  expect(await types('POST', users, '{')).toBe('invalidSyntax');
  expect((await ask('POST', users, { userName: 'json@example.com' }, 'application/json')).status).toBe(201);
  expect((await ask('POST', users, { userName: 'text@example.com' }, 'text/plain')).status).toBe(415);
});

test('a client reads what the service can do, the kinds of resources and the attributes of a user, each at its own address, unfiltered', async () => {
  const { ask, refused } = directory;
  const config = (await ask('GET', '/scim/v2/ServiceProviderConfig')).body;
  const { documentationUri: _, ...expected } = rfc.config;
  expect(Object.keys(config).sort()).toEqual(Object.keys(expected).sort());
  expect(config).toMatchObject({
    patch: { supported: true },
    bulk: { supported: false },
    filter: { supported: true, maxResults: 200 },
  });
  expect(config.authenticationSchemes[0]).toMatchObject({ type: 'oauthbearertoken', primary: true });

  const [kind] = (await ask('GET', '/scim/v2/ResourceTypes')).body.Resources;
  const { schemaExtensions: __, description: ___, meta, ...named } = rfc.resourceType;
  expect(kind).toMatchObject({
    ...named,
    meta: { resourceType: meta.resourceType, location: `${host.url}/scim/v2/ResourceTypes/User` },
  });
  const [schema] = (await ask('GET', '/scim/v2/Schemas')).body.Resources;
  for (const one of [kind, schema]) expect((await ask('GET', one.meta.location.slice(host.url.length))).body).toEqual(one);

  const said = new Map<string, Shown>(
    schema.attributes.flatMap((of: Shown) => [
      [of.name, of],
      ...(of.subAttributes ?? []).map((part: Shown) => [`${of.name}.${part.name}`, part]),
    ]),
  );
  for (const [name, attribute] of Object.entries<object>(rfc.attributes)) {
    const { canonicalValues: ____, ...traits } = attribute as Shown;
    expect([name, said.get(name)]).toEqual([name, expect.objectContaining(traits)]);
    expect([name, said.get(name)?.description]).toEqual([name, expect.any(String)]);
  }

  expect(await refused('GET', '/scim/v2/Schemas?filter=id%20pr')).toMatchObject({ status: 403 });
  expect(await refused('GET', '/scim/v2/ResourceTypes?filter=id%20pr')).toMatchObject({ status: 403 });
  expect(await refused('GET', '/scim/v2/ResourceTypes/Group')).toMatchObject({ status: 404 });
});
