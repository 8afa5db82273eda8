/** The whole history of a project, or of an office, as one file. */
import { writeFile } from 'node:fs/promises';
import { sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { withHost } from './running.ts';

export const exportProject: Command = {
  name: 'export',
  words: ['ID'],
  summary: 'Write the history of a project (or of an office), with its digests, into a file that verifies offline',
  help: `ID is the project's id, as in its address, or with --office the office's. The file is tollgate-ID.json (tollgate-office-ID.json) unless --out says otherwise.

Options:
  --office     ID is an office: who changed its standards, when and why
  --out FILE   where to write; - for standard output
  --as ROLE    who asks (default auditor)`,
  options: { office: { type: 'boolean' }, out: { type: 'string' }, as: { type: 'string' } },
  async run({ words: [id = ''], options, json }) {
    const answer = await withHost(url =>
      sendOverHttp(url)(String(options.as ?? 'auditor'), {
        method: 'GET',
        path: `/v1/${options.office ? 'offices' : 'projects'}/${encodeURIComponent(id)}/export`,
      }),
    );
    if (answer.status !== 200) throw new Error(`${id} was not exported: ${answer.body.detail}`);
    const text = JSON.stringify(answer.body, null, 2);
    const out = String(options.out ?? `tollgate-${options.office ? 'office-' : ''}${id}.json`);
    if (out === '-') {
      console.log(text);
      return 0;
    }
    await writeFile(out, `${text}\n`);
    const entries = (answer.body.streams as { commits: unknown[] }[]).reduce((sum, stream) => sum + stream.commits.length, 0);
    console.log(
      json
        ? JSON.stringify({ file: out, streams: answer.body.streams.length, entries })
        : `${out}: ${entries} entries of ${answer.body.streams.length} histories. Check it with: npm run -s tollgate -- verify ${out}`,
    );
    return 0;
  },
};
