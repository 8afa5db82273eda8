/** docs/one-machine.md names every setting of one machine with its default, and no other; the files of docs/deploy set what there is, and pass on what the host asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mostFileBytes } from '#api/requests/projects.ts';
import { callerOf } from '../../local/host/reach.ts';
import { type SettingShown, settingsShown } from '../../local/settings.ts';

const docs = join(import.meta.dirname, '../../docs');
const deployed = (name: string) => readFileSync(join(docs, 'deploy', name), 'utf8');

let settings: readonly SettingShown[];
beforeAll(() => {
  for (const { name } of settingsShown()) delete process.env[name];
  settings = settingsShown();
});

/** Names in the first cell of each row of the table of settings, with the defaults in the second: one each, or none at all. */
function settingsOnThePage(): [name: string, fallback: string][] {
  const page = readFileSync(join(docs, 'one-machine.md'), 'utf8');
  const [, table = ''] = page.split('| setting | default | what it does |');
  const rows = (table.split('\n\n')[0] ?? '').split('\n').filter(line => line.startsWith('| `'));
  return rows.flatMap((row): [string, string][] => {
    const [, cell = '', fallbacks = ''] = row.split('|').map(text => text.trim());
    const names = [...cell.matchAll(/`(\w+)`/g)].map(match => match[1] ?? '');
    if (names.length === 1) return [[names[0] ?? '', fallbacks]];
    return names.map((name, index) => [name, fallbacks.split(/, |^, /)[index]?.trim() ?? '']);
  });
}

describe('the page of one machine', () => {
  test('docs/one-machine.md names every setting with its default, and nothing that is none', () => {
    const there = settings.map(({ name, value }) => [name, value] as const).sort();
    expect(settingsOnThePage().sort()).toEqual(there);
  });
});

describe('the files of docs/deploy', () => {
  test('what they set in capitals is a setting', () => {
    const known = new Set<string>(settings.map(({ name }) => name));
    const named = readdirSync(join(docs, 'deploy')).flatMap(name =>
      [...deployed(name).matchAll(/\b((?:TOLLGATE|PUBLIC|TRUSTED|DEMO|BACKUP|SMTP|OIDC|MAIL)_[A-Z_]+|HOST|PORT)=/g)].map(
        match => match[1] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter(name => !known.has(name))).toEqual([]);
  });

  test('nginx passes on the name that was asked for and who asks, and lets the largest file through', () => {
    const nginx = deployed('nginx.conf');
    expect(nginx).toMatch(/^\s*proxy_set_header Host \$http_host;$/m);
    expect(nginx).toMatch(/^\s*proxy_set_header X-Forwarded-For \$remote_addr;$/m);
    const [, megabytes = '0'] = /client_max_body_size (\d+)m;/.exec(nginx) ?? [];
    expect(Number(megabytes) * 1024 * 1024).toBeGreaterThan(mostFileBytes);
  });

  test('behind a proxy each machine is told by the header that the proxy sets, and all are the proxy without it', () => {
    const caller = callerOf({ publicUrl: 'https://gates.example.org' });
    const from = (headers: IncomingMessage['headers'], remoteAddress = '127.0.0.1') =>
      caller({ headers, socket: { remoteAddress } } as unknown as IncomingMessage);
    expect(from({ 'x-forwarded-for': '198.51.100.7' })).toBe('198.51.100.7');
    expect(from({ 'x-forwarded-for': '198.51.100.7, 203.0.113.9' })).toBe('203.0.113.9');
    expect(from({})).toBe('127.0.0.1');
    expect(from({ 'x-forwarded-for': '198.51.100.7' }, '203.0.113.5')).toBe('203.0.113.5');
  });
});
