/** What the tests of SCIM do as a directory: ask with the key of a service account, create, change, and expect a refusal in the shape of the standard. */
import { expect } from 'vitest';
import type { TestHost } from '#test/support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';

export const users = '/scim/v2/Users';

/** Makes the account `entra` of the office `demo`, whose people are sponsors, and answers what its directory does. */
export async function directoryOn(host: TestHost) {
  const { post, read, done } = actsOn(() => host);
  const account = { id: 'entra', name: 'Entra ID', scopes: ['people'], role: 'sponsor' };
  const { key } = await done(post('admin', '/v1/offices/demo/service-accounts', account));

  async function ask(method: string, path: string, body?: unknown, type = 'application/scim+json; charset=utf-8') {
    const headers = { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': type }) };
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return host.raw(path, { method, headers, ...(body !== undefined && { body: sent }) });
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
  return { ask, create, change, refused, inOffice };
}

export type Directory = Awaited<ReturnType<typeof directoryOn>>;

export function filtered(filter: string): string {
  return `${users}?filter=${encodeURIComponent(filter)}`;
}
