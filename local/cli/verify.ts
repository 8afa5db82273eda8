/** Verifies an exported history offline: needs the file (and anchors, if you kept some), not us. */
import type { Command } from './command.ts';
import { tellVerdict, verdictOnFiles } from './verify-files.ts';

export const verify: Command = {
  name: 'verify',
  words: ['FILE'],
  summary: 'Check the hash chain of an exported history and name the first bad entry',
  help: `Exit code 0: the file holds every history that it names, every entry continues the one before it, no anchor is missed.
1: not intact, and the first thing that is wrong is named. 2: nothing could be checked (no such file, no JSON, no key).
The same check without this program: /tollgate-verify.mjs of the portal, one file that runs on Node 20 or newer, and the page /verify.
A cut-off end shows only against anchors that were kept outside: those in the file, or your own copies. Anchors are signed; name the
key that you trust, because whoever could forge a file could sign it with a key of their own. Entries after the last anchor are counted:
nothing outside the file vouches for them yet.

Options:
  --anchors FILE   a JSON list of anchors you kept yourself: [{ at, heads: [{ stream, seq, digest, signature }] }]
  --key FILE       the key that you trust: the public key (PEM) of the anchors, which must then be there, each signed with it; or the key of the
                   public log (NAME+ID+KEY), of which the file must then tell its place
  --witness FILE   keys of witnesses of the log (NAME+ID+KEY), one a line: each must have cosigned its checkpoint`,
  options: { anchors: { type: 'string' }, key: { type: 'string' }, witness: { type: 'string' } },
  async run({ words: [file = ''], options, json }) {
    const [anchors, key, witnesses] = [options.anchors, options.key, options.witness].map(textIn);
    return tellVerdict(await verdictOnFiles({ file, anchors, key, witnesses }), json);
  },
};

const textIn = (option: string | boolean | undefined) => (option === undefined ? undefined : String(option));
