/** A host with the bench's office in a process of its own: prints its address, ends with its parent. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../local/host/host.ts';
import { benchSignIn, foundBenchOffice } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
const host = await startHost({ folder, port: 0, signIn: benchSignIn });
await foundBenchOffice(host.app);
await host.factStream.idle();
console.log(host.url);
process.stdin.resume();
process.stdin.once('end', () => {
  void host.close().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
