/** `tollgate mail-test ADDRESS` as an operator runs it: a process of its own, with these settings and no others. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export async function mailTest(
  address: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ code: number; said: string }> {
  const main = join(import.meta.dirname, '../../local/cli/main.ts');
  const env = { PATH: process.env.PATH ?? '', ...settings };
  const child = spawn(process.execPath, [main, 'mail-test', address], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}
