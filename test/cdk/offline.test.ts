/** `npm run synth` on a fresh clone: no account, no credentials, no network. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The environment without anything of AWS, and with a proxy that leads nowhere: whoever asks the network fails. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_|.*_proxy$)/i.test(name));
  const nowhere = 'http://127.0.0.1:9';
  return { ...Object.fromEntries(kept), HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, AWS_EC2_METADATA_DISABLED: 'true' };
}

const synth = (...more: string[]) => {
  const out = mkdtempSync(join(tmpdir(), 'tollgate-offline-'));
  const args = [join(root, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', out, ...more];
  return run(process.execPath, args, {
    cwd: root,
    env: { ...bareEnvironment(), PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
  }).then(() => out);
};

test('cdk synth makes all three stacks without an account and without a network', { timeout: 300_000 }, async () => {
  const out = await synth('--context', 'stage=trial');
  for (const stack of ['data', 'service', 'operations'])
    expect(existsSync(join(out, `tollgate-trial-${stack}.template.json`))).toBe(true);
});

test('cdk synth stops with the name of a setting that is wrong, and nothing else', { timeout: 300_000 }, async () => {
  const failed = await synth('--context', 'stage=NO').catch(error => error as { stderr: string });
  expect((failed as { stderr: string }).stderr).toMatch(/These settings cannot be used:\n {2}stage: a name such as dev or prod/);
  expect((failed as { stderr: string }).stderr).not.toMatch(/\n\s+at /);
});
