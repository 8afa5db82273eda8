/** Where events may be posted: never inside, whatever a name says, unless the deployment allows it; and never further than to the address that was checked. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublic } from '#adapters/webhooks/addresses.ts';
import { createPoster } from '#adapters/webhooks/poster.ts';

const insides = [
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1'],
  ...['169.254.169.254', '168.63.129.16', '100.100.100.200', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1'],
  ...['fe80::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '100::1'],
];
const outsides = ['8.8.8.8', '1.1.1.1', '172.32.0.1', '172.15.255.255', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'];

describe('addresses of the public internet', () => {
  test('no address of this machine, of networks inside, of the link, of a metadata service or of a translator counts as public', () => {
    expect(insides.filter(isPublic)).toEqual([]);
    expect(outsides.filter(address => !isPublic(address))).toEqual([]);
    expect(['example.org', '', '1.2.3', '0x7f000001'].filter(isPublic)).toEqual([]);
  });
});

let server: Server;
let port: number;
const arrived: { method?: string; host?: string; body: string; headers: IncomingMessage['headers'] }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    arrived.push({ method: request.method ?? '', host: request.headers.host ?? '', body, headers: request.headers });
    if (request.url === '/silent') return;
    if (request.url === '/moved') response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` });
    else response.writeHead(request.url === '/gone' ? 410 : 204);
    response.end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const posted = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"ü":1}' });
const loopback = async () => [{ address: '127.0.0.1', family: 4 }];

describe('posting to an address that somebody gave', () => {
  test('the name in the address stays in the request while the connection goes to what the name was looked up as', async () => {
    const poster = createPoster({ addresses: 'any', resolve: loopback });
    arrived.length = 0;
    expect(await poster.post(posted(`http://hooks.example.org:${port}/in`))).toEqual({ status: 204 });
    expect(arrived).toMatchObject([{ method: 'POST', host: `hooks.example.org:${port}`, body: '{"ü":1}' }]);
    expect(arrived[0]?.headers).toMatchObject({ 'webhook-id': 'msg_1', 'content-length': '8' });
  });

  test('a name is looked up once for each attempt, so that it cannot lead elsewhere between the check and the connection', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '203.0.113.9', family: 4 }];
    };
    expect(await createPoster({ addresses: 'any', resolve }).post(posted(`http://rebind.example:${port}/`))).toEqual({
      status: 204,
    });
    expect(asked).toBe(1);
  });

  test('an address inside is refused before anything is sent: by itself, by its name, and by one of several that a name has', async () => {
    const mixed = async () => [{ address: '8.8.8.8', family: 4 }, ...(await loopback())];
    const poster = (resolve = loopback) => createPoster({ addresses: 'public', resolve });
    const inside = { problem: 'its address is not one of the public internet' };
    arrived.length = 0;
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:7f00:1]', '169.254.169.254'])
      expect([host, await poster().post(posted(`https://${host}:${port}/`))]).toEqual([host, inside]);
    expect(await poster().post(posted(`https://name.example:${port}/`))).toEqual(inside);
    expect(await poster(mixed).post(posted(`https://name.example:${port}/`))).toEqual(inside);
    expect(arrived).toEqual([]);
  });

  test('http, other schemes, and addresses with a user in them are refused when a webhook is set', async () => {
    const poster = createPoster({ addresses: 'public' });
    expect(await poster.refusal('http://hooks.example.org/')).toMatch(/https only/);
    expect(await poster.refusal('ftp://hooks.example.org/')).toMatch(/not an https address/);
    expect(await poster.refusal('https://me:pass@hooks.example.org/')).toMatch(/user or a password/);
    expect(await poster.refusal('https://10.0.0.1/')).toMatch(/public internet/);
    expect(await poster.refusal('https://hooks.example.org/')).toBeUndefined();
    expect(await createPoster({ addresses: 'any' }).refusal('http://10.0.0.1/')).toBeUndefined();
  });

  test('a redirect is an answer, and nobody follows it', async () => {
    const poster = createPoster({ addresses: 'any' });
    arrived.length = 0;
    expect(await poster.post(posted(`http://127.0.0.1:${port}/moved`))).toEqual({ status: 302 });
    expect(arrived).toHaveLength(1);
  });

  test('whoever does not answer, is not there or has no name is told in words, without the address', async () => {
    const poster = createPoster({ addresses: 'any', timeoutMs: 300 });
    expect(await poster.post(posted(`http://127.0.0.1:${port}/silent`))).toEqual({ problem: 'it did not answer in time' });
    expect(await poster.post(posted('http://127.0.0.1:1/'))).toEqual({ problem: 'it could not be reached' });
    const nameless = createPoster({ addresses: 'any', resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await nameless.post(posted('http://nowhere.example/'))).toEqual({ problem: 'its name could not be looked up' });
  });
});
