/** P14: an auditor without an account checks an export in a browser: the file never leaves the device, and the page says what the command says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictOn } from '#domain/verification/verdict.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

const sample = join(import.meta.dirname, '../domain/samples/exports/v1.closed-and-anchored.json');
const text = readFileSync(sample, 'utf8');
const exported = JSON.parse(text);
const folder = mkdtempSync(join(tmpdir(), 'tollgate-verify-'));
let portal: Portal;
let desk: Visitor;
let phone: Visitor;
const asked: string[] = [];

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  [desk, phone] = await Promise.all([portal.open('desk'), portal.open('phone')]);
  for (const { page, go } of [desk, phone]) {
    await go('/verify');
    await page.getByRole('heading', { name: 'Check a record', level: 1 }).waitFor();
  }
  desk.page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal?.end();
});

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const changed = (change: (copy: typeof exported) => void) => {
  const copy = structuredClone(exported);
  change(copy);
  return JSON.stringify(copy);
};
const lines = exported.anchors[0].heads[0].signature.key.match(/.{1,64}/g).join('\n');
const pem = `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`;

/** What the page says once these files are chosen. */
async function saidOf({ page }: Visitor, file: string, key?: string): Promise<string> {
  const choose = async (label: string, path: string | undefined) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel(label).click()]);
    await chooser.setFiles(path ?? []);
  };
  if (key !== undefined) await choose('Public key that you trust', key);
  await choose('Exported history', file);
  await page.getByRole('status').getByRole('alert').waitFor();
  return page.getByRole('status').innerText();
}

describe('the page that checks a record', () => {
  it.each([
    ['whole', text, 'Intact'],
    ['told otherwise', changed(copy => (copy.streams[1].commits[2].at = '2020-01-01T00:00:00.000Z')), 'Not intact'],
    ['cut off', changed(copy => copy.streams[2].commits.pop()), 'Not intact'],
    ['without a history', changed(copy => copy.streams.pop()), 'Not intact'],
    ['with a field besides', changed(copy => (copy.outcome = 'kill')), 'Not intact'],
    ['no JSON', 'hello', 'Nothing could be checked'],
  ])('P14: of a record that is %s the page says what the command says', async (name, content, title) => {
    await desk.go('/verify');
    asked.length = 0;
    const path = fileOf(`${name}.json`, content);
    const said = await saidOf(desk, path);
    const { lines: sentences } = verdictOn({ file: { name: `${name}.json`, text: content } });
    expect(said.split('\n').filter(line => line.trim() !== '')).toEqual([title, ...sentences]);
    expect(asked.filter(request => !request.startsWith('GET '))).toEqual([]);
    expect(asked.filter(request => request.includes('/v1/'))).toEqual([]);
  });

  it('a key that the auditor trusts is asked for, and anchors that were emptied do not pass with it', async () => {
    const key = fileOf('key.pem', pem);
    await desk.go('/verify');
    expect(await saidOf(desk, fileOf('whole.json', text), key)).toContain('signed with your key');
    await desk.go('/verify');
    const emptied = fileOf(
      'emptied.json',
      changed(copy => (copy.anchors = [])),
    );
    expect(await saidOf(desk, emptied, key)).toContain('no anchor vouches for it, so your key has nothing to say of it');
  });

  it.each([
    ['Files of evidence', 'Intact', 'Its entries name no files of evidence.'],
    [
      'Older checkpoint that you kept',
      'Nothing could be checked',
      'notes.txt is neither a checkpoint nor an export that holds one.',
    ],
    ['Keys of witnesses', 'Nothing could be checked', 'notes.txt does not hold keys of witnesses, one a line.'],
  ])('P14: what is chosen under “%s” is taken into account', async (label, title, sentence) => {
    await desk.go('/verify');
    const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), desk.page.getByLabel(label).click()]);
    await chooser.setFiles(fileOf('notes.txt', 'Nothing of the kind.'));
    const said = await saidOf(desk, fileOf('whole.json', text));
    expect(said).toContain(title);
    expect(said).toContain(sentence);
  });

  it('on a phone the verdict and every field fit, and nobody is kept out', async () => {
    expect(await saidOf(phone, fileOf('phone.json', text))).toContain('Intact: 51 entries of 7 histories');
    expect(await overflowOf(phone.page)).toBe(0);
    for (const { page, offences } of [desk, phone]) {
      expect(await violationsOn(page)).toEqual([]);
      expect(offences).toEqual([]);
    }
    await phone.page.screenshot({ path: join(tmpdir(), 'tollgate-verify-phone.png'), fullPage: true });
    await desk.page.screenshot({ path: join(tmpdir(), 'tollgate-verify-desk.png'), fullPage: true });
  });

  it('the file that the page offers is the file that the page uses, and runs by itself', async () => {
    const answer = await fetch(`${portal.url}/tollgate-verify.mjs`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
    const path = fileOf('tollgate-verify.mjs', await answer.text());
    const { verdictOn: check } = (await import(path)) as { verdictOn: typeof verdictOn };
    expect(check({ file: { name: 'a.json', text } }).code).toBe(0);
  });
});
