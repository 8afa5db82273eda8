/** `node bench/host.ts [FOLDER]`: a host with the bench's office in a process of its own. Prints its address, ends with its parent; a folder that is given stays. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../local/host/host.ts';
import { benchSignIn, foundBenchOffice } from './fixtures.ts';

const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
// Counted as on every host, and far from any limit.
const host = await startHost({ folder, port: 0, signIn: benchSignIn, requestsPerPerson: 999_999 });
const { state } = await host.app.states.current('office', 'bench');
if (state.id === undefined) await foundBenchOffice(host.app);
await host.factStream.idle();
console.log(host.url);
process.stdin.resume();
process.stdin.once('end', () => {
  void host.close().then(() => {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
