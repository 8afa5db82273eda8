/** What every adapter of the port FileStore must do. `carry` does with a signed address what a browser would do. */
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FileStore, SignedUrl } from '#domain/ports.ts';

export interface Parcel {
  readonly body?: Uint8Array;
  readonly headers: Record<string, string>;
}

export interface FileStoreUnderTest {
  readonly files: FileStore;
  /** Sends (or fetches) over the address; `ok` is whether the receiving side took (or gave) it. */
  carry(address: Pick<SignedUrl, 'method' | 'url'>, parcel: Parcel): Promise<{ ok: boolean; body?: Uint8Array }>;
  /** Moves the clock of the receiving side. */
  later(seconds: number): void;
  readonly start: string;
}

/** A clock that stands still until it is moved. */
export function movableClock(start: string): { now(): string; later(seconds: number): void } {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms).toISOString(),
    later(seconds) {
      ms += seconds * 1000;
    },
  };
}

const key = 'project/p1/business-case.v2.pdf';
const pdf = new TextEncoder().encode('%PDF-1.7 the business case');
const announced = { contentType: 'application/pdf', bytes: pdf.length, sha256: hash('sha256', pdf, 'hex') };

function minutesAfter(start: string, minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString();
}

interface FileStoreOptions {
  /** Whether the clock of the receiving side can be moved; that of an engine in a process of its own cannot. */
  readonly movesTime: boolean;
}

export function fileStoreContract(
  make: () => Promise<FileStoreUnderTest>,
  options: FileStoreOptions = { movesTime: true },
): void {
  keepingContract(make);
  uploadContract(make, options);
  downloadContract(make, options);
}

function keepingContract(make: () => Promise<FileStoreUnderTest>): void {
  test('a file comes back as it was put, with its type, size and digest', async () => {
    const { files } = await make();
    await files.put(key, pdf, 'application/pdf');
    expect(await files.get(key)).toEqual({ body: pdf, contentType: 'application/pdf' });
    expect(await files.describe(key)).toMatchObject(announced);
  });

  test('a file that was never put is simply not there', async () => {
    const { files } = await make();
    expect(await files.get('project/p1/none.pdf')).toBeUndefined();
    expect(await files.describe('project/p1/none.pdf')).toBeUndefined();
  });

  test('an empty file is a file', async () => {
    const { files } = await make();
    await files.put(key, new Uint8Array(0), 'text/plain');
    expect((await files.get(key))?.body).toEqual(new Uint8Array(0));
    expect((await files.describe(key))?.bytes).toBe(0);
  });

  test('a file put again under its key replaces the one before', async () => {
    const { files } = await make();
    await files.put(key, pdf, 'application/pdf');
    await files.put(key, new TextEncoder().encode('second'), 'text/plain');
    expect(new TextDecoder().decode((await files.get(key))?.body)).toBe('second');
    expect((await files.describe(key))?.contentType).toBe('text/plain');
  });

  test('keys that differ in upper case, or where one is the beginning of the other, are different files', async () => {
    const { files } = await make();
    const keys = ['a/Plan', 'a/plan', 'a', 'a/plan/1'];
    for (const each of keys) await files.put(each, new TextEncoder().encode(each), 'text/plain');
    for (const each of keys) expect(new TextDecoder().decode((await files.get(each))?.body)).toBe(each);
  });

  test.each([
    '../secret',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/',
    '',
    '.',
    'a/./b',
    'a\\b',
    'a b',
    'é',
    'a\0b',
    'x'.repeat(1000),
  ])('P15: the key %j is refused everywhere', async bad => {
    const { files, start } = await make();
    await expect(files.put(bad, pdf, 'text/plain')).rejects.toThrow(RangeError);
    await expect(async () => files.get(bad)).rejects.toThrow(RangeError);
    await expect(async () => files.describe(bad)).rejects.toThrow(RangeError);
    await expect(async () => files.uploadUrl(bad, announced, minutesAfter(start, 5))).rejects.toThrow(RangeError);
    await expect(async () => files.downloadUrl(bad, minutesAfter(start, 5))).rejects.toThrow(RangeError);
  });
}

function uploadContract(make: () => Promise<FileStoreUnderTest>, { movesTime }: FileStoreOptions): void {
  async function prepared() {
    const under = await make();
    const address = await under.files.uploadUrl(key, announced, minutesAfter(under.start, 5));
    return { ...under, address };
  }

  test('a browser sends a file to a signed address, and it is there', async () => {
    const { files, carry, address } = await prepared();
    expect(address.method).toBe('PUT');
    expect(await carry(address, { body: pdf, headers: address.headers })).toMatchObject({ ok: true });
    expect(await files.describe(key)).toMatchObject(announced);
  });

  test('a file that was sent to wait is there, is kept when it is told to be, and keeping one that does not wait changes nothing', async () => {
    const { files, carry, start } = await make();
    const address = await files.uploadUrl(key, { ...announced, waits: true }, minutesAfter(start, 5));
    expect(await carry(address, { body: pdf, headers: address.headers })).toMatchObject({ ok: true });
    expect(await files.describe(key)).toMatchObject(announced);
    for (const _ of ['waits', 'does not wait any more']) {
      await files.keep(key);
      expect(await files.get(key)).toEqual({ body: pdf, contentType: 'application/pdf' });
    }
  });

  test.each([
    ['another content of the same size', new TextEncoder().encode('%PDF-1.7 another business!'), {}],
    ['a longer file', new TextEncoder().encode('%PDF-1.7 the business case, and more'), {}],
    ['a shorter file', new TextEncoder().encode('%PDF'), {}],
    ['nothing', new Uint8Array(0), {}],
    ['the file under another type', pdf, { 'content-type': 'text/html' }],
  ])('P13: an address signed for one file does not take %s', async (_what, body, headers) => {
    const { files, carry, address } = await prepared();
    expect(await carry(address, { body, headers: { ...address.headers, ...headers } })).toMatchObject({ ok: false });
    expect(await files.get(key)).toBeUndefined();
  });

  test.runIf(movesTime)('an upload address does nothing after its instant', async () => {
    const { files, carry, address, later } = await prepared();
    later(301);
    expect(await carry(address, { body: pdf, headers: address.headers })).toMatchObject({ ok: false });
    expect(await files.get(key)).toBeUndefined();
  });

  test('an address with another key, or any other letter changed, is worth nothing', async () => {
    const { files, carry, address } = await prepared();
    const url = address.url.replace('business-case', 'board-minutes');
    expect(await carry({ method: 'PUT', url }, { body: pdf, headers: address.headers })).toMatchObject({ ok: false });
    const last = address.url.at(-1) === '0' ? '1' : '0';
    const bent = { method: 'PUT' as const, url: address.url.slice(0, -1) + last };
    expect(await carry(bent, { body: pdf, headers: address.headers })).toMatchObject({ ok: false });
    expect(await files.get(key)).toBeUndefined();
  });

  test('an upload address does not let anybody read', async () => {
    const { files, carry, address } = await prepared();
    await files.put(key, pdf, 'application/pdf');
    expect(await carry({ method: 'GET', url: address.url }, { headers: {} })).toMatchObject({ ok: false });
  });
}

function downloadContract(make: () => Promise<FileStoreUnderTest>, { movesTime }: FileStoreOptions): void {
  async function prepared() {
    const under = await make();
    await under.files.put(key, pdf, 'application/pdf');
    const address = await under.files.downloadUrl(key, minutesAfter(under.start, 5));
    return { ...under, address };
  }

  test('a browser fetches a file from a signed address', async () => {
    const { carry, address } = await prepared();
    expect(address).toMatchObject({ method: 'GET', headers: {} });
    expect(await carry(address, { headers: {} })).toEqual({ ok: true, body: pdf });
  });

  test('P27: an address of one file gives no other that took its place meanwhile', async () => {
    const { files, carry, start } = await prepared();
    const address = await files.downloadUrl(key, minutesAfter(start, 5), await files.describe(key));
    expect(await carry(address, { headers: {} })).toEqual({ ok: true, body: pdf });
    await files.put(key, new TextEncoder().encode('%PDF-1.7 forged'), 'application/pdf');
    const { body } = await carry(address, { headers: {} });
    expect([undefined, pdf]).toContainEqual(body);
  });

  test.runIf(movesTime)('a download address gives nothing after its instant', async () => {
    const { carry, address, later } = await prepared();
    later(301);
    expect(await carry(address, { headers: {} })).toMatchObject({ ok: false });
  });

  test('a download address does not let anybody write', async () => {
    const { files, carry, address } = await prepared();
    const parcel = { body: new TextEncoder().encode('forged'), headers: { 'content-type': 'application/pdf' } };
    expect(await carry({ method: 'PUT', url: address.url }, parcel)).toMatchObject({ ok: false });
    expect((await files.get(key))?.body).toEqual(pdf);
  });
}
