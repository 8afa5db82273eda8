/** The command by which an auditor, without an account, asks a running host whether its log only grew since the checkpoint that was kept. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { utf8 } from '#domain/history/log/bytes.ts';
import { checkpointText } from '#domain/history/log/checkpoint.ts';
import { leafHash } from '#domain/history/log/hash.ts';
import { noteText } from '#domain/history/log/note.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { signedNote } from '#functions/kit/public-log/publish.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { runCommand } from '../../local/cli/command.ts';
import { logCommand } from '../../local/cli/log.ts';
import { actsOn } from '../e2e/api-driver.ts';
import { write } from './small-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'tollgate-log-command-'));
const at = (name: string) => join(folder, name);
let host: TestHost;
let key: string;
let address: string;
const { read, submit } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  address = `${host.url}/v1/log`;
  const project = await submit();
  await growLog(host.host.app);
  const exported = (await read('auditor', `/v1/projects/${project}/export`)) as { log: { key: string; checkpoint: string } };
  key = exported.log.key;
  writeFileSync(at('export.json'), JSON.stringify(exported));
  writeFileSync(at('kept'), exported.log.checkpoint);
  await write(host.host.app.ports.facts, 'audit/one', 300);
  await growLog(host.host.app);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await host?.close();
});

async function run(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const take = (text: string) => {
    said.push(text);
  };
  const spies = [vi.spyOn(console, 'log').mockImplementation(take), vi.spyOn(console, 'error').mockImplementation(take)];
  try {
    return { code: await runCommand(logCommand, words), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A checkpoint of this log's own key over another tree. */
async function forged(size: number): Promise<string> {
  const origin = key.split('+')[0] ?? '';
  const text = checkpointText({ origin, size, root: leafHash(utf8('another')) });
  writeFileSync(at('forged'), noteText(await signedNote(host.host.app.ports, origin, text)));
  return at('forged');
}

describe('an auditor who kept a checkpoint', () => {
  test('P14: whoever kept a checkpoint is told that the log only grew, by the checkpoint or by an export, and keeps the newest one for the next time', async () => {
    const grew = { code: 0, said: expect.stringMatching(/^The log \S+\/v1\/log only grew: from \d+ entries to \d+\.$/) };
    expect(await run(address, '--since', at('export.json'))).toEqual(grew);
    expect(await run(address, '--since', at('kept'), '--key', key, '--keep', at('next'))).toEqual(grew);
    expect(readFileSync(at('next'), 'utf8')).toBe(await (await fetch(`${address}/checkpoint`)).text());
    expect(await run(`${address}/`, '--since', at('next'), '--key', key)).toEqual(grew);
    const machine = JSON.parse((await run(address, '--since', at('kept'), '--key', key, '--json')).said);
    expect(machine).toMatchObject({ ok: true, from: expect.any(Number), to: expect.any(Number) });
    expect(machine.to - machine.from).toBeGreaterThanOrEqual(300);
  });

  test('P14: a log that was rewritten, and one that lost entries, are told to whoever kept a checkpoint, and nothing is kept of it', async () => {
    expect(await run(address, '--since', await forged(5), '--key', key, '--keep', at('none'))).toEqual({
      code: 1,
      said: expect.stringMatching(/does not begin with the 5 that were kept: it was rewritten/),
    });
    expect(() => readFileSync(at('none'))).toThrow();
    expect(await run(address, '--since', await forged(100_000), '--key', key)).toEqual({
      code: 1,
      said: expect.stringMatching(/^The log has \d+ entries, and had 100000: entries were taken out of it\.$/),
    });
  });

  test('P14: a checkpoint that somebody else signed is told, whether it was kept or changed', async () => {
    const text = readFileSync(at('kept'), 'utf8');
    writeFileSync(at('changed'), text.replace(/\n\d+\n/, '\n3\n'));
    expect(await run(address, '--since', at('changed'), '--key', key)).toEqual({
      code: 1,
      said: 'The checkpoint that was kept is not signed with the key of the log.',
    });
    writeFileSync(at('foreign'), text.replace(key.split('+')[0] ?? '', 'other.example/v1/log'));
    expect((await run(address, '--since', at('foreign'), '--key', key)).said).toMatch(/is of the log other\.example/);
  });

  test('the signature alone is checked where nothing was kept, and what cannot be read is no verdict', async () => {
    expect(await run(address, '--key', key)).toEqual({ code: 0, said: expect.stringMatching(/has \d+ entries, signed\.$/) });
    expect(await run(address)).toEqual({ code: 2, said: expect.stringContaining('Give the key of the log') });
    expect(await run(address, '--key', 'x')).toEqual({ code: 2, said: expect.stringContaining('is not the key of a log') });
    expect(await run(address, '--since', at('absent'))).toEqual({ code: 2, said: `${at('absent')} cannot be read.` });
    writeFileSync(at('text'), 'no checkpoint');
    expect((await run(address, '--since', at('text'), '--key', key)).code).toBe(2);
    writeFileSync(at('other.json'), '{}');
    expect((await run(address, '--since', at('other.json'))).said).toContain('says nothing of the public log');
    expect((await run(`${host.url}/v1/nowhere`, '--key', key)).code).toBe(2);
    expect((await run('http://127.0.0.1:1/v1/log', '--key', key)).said).toContain('does not answer');
    await expect(run('nothing')).rejects.toThrow('is no address');
  });
});
