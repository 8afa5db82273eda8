/** The whole history of a project, or of whatever else has one, as one file. */
import { writeFile } from 'node:fs/promises';
import { exportedAggregates } from '#domain/verification/exported.ts';
import { sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { withHost } from './running.ts';

/** What has a history of its own besides projects, in words. */
const whatOf: Readonly<Record<Exclude<(typeof exportedAggregates)[number], 'project'>, string>> = {
  office: 'an office: who changed its standards, when and why',
  call: 'a call for proposals, with its assessments that have ended',
  selection: 'a selection: its scenarios, what was found, and how its board decided',
  weighting: 'a question of weights: who was asked, and what came of it',
  meeting: 'a meeting, with its rounds and selections',
};
const kindsBesides = exportedAggregates.filter(kind => kind !== 'project');

export const exportProject: Command = {
  name: 'export',
  words: ['ID'],
  summary: 'Write the history of a project (an office, a call, a meeting …), with its digests, into a file that verifies offline',
  help: `ID is the project's id, as in its address, or with an option that of something else. The file is tollgate-ID.json (tollgate-office-ID.json and so on) unless --out says otherwise.

Options:
${kindsBesides.map(kind => `  ${`--${kind}`.padEnd(11)}  ID is ${whatOf[kind]}`).join('\n')}
  --since N    also show that the public log only grew since it had N entries (the second line of a checkpoint)
  --out FILE   where to write; - for standard output
  --as ROLE    who asks (default auditor)`,
  options: {
    ...Object.fromEntries(kindsBesides.map(kind => [kind, { type: 'boolean' } as const])),
    ...{ since: { type: 'string' }, out: { type: 'string' }, as: { type: 'string' } },
  },
  async run({ words: [id = ''], options, json }) {
    const kinds = kindsBesides.filter(kind => options[kind]);
    if (kinds.length > 1) throw new Error(`${id} is one thing: say --${kinds[0]} or --${kinds[1]}, not both.`);
    const [kind] = kinds;
    const since = options.since === undefined ? '' : `?since=${encodeURIComponent(String(options.since))}`;
    const answer = await withHost(url =>
      sendOverHttp(url)(String(options.as ?? 'auditor'), {
        method: 'GET',
        path: `/v1/${kind ?? 'project'}s/${encodeURIComponent(id)}/export${since}`,
      }),
    );
    if (answer.status !== 200) throw new Error(`${id} was not exported: ${answer.body.detail}`);
    const text = JSON.stringify(answer.body, null, 2);
    const out = String(options.out ?? `tollgate-${kind ? `${kind}-` : ''}${id}.json`);
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
