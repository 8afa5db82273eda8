/** A witness that an auditor runs elsewhere: `tollgate witness`. */
import { isKeyName, verifierIn, verifierText } from '#domain/history/log/note.ts';
import type { Command } from './command.ts';
import { Usage } from './usage.ts';

export const witnessCommand: Command = {
  name: 'witness',
  words: ['FOLDER'],
  summary: 'Cosign the checkpoints of logs as long as they only grow',
  help: `A witness (C2SP tlog-witness) belongs on a machine that whoever runs the log cannot touch. It keeps its key and the last checkpoint of each log in
FOLDER, refuses a log that forks or shrinks, and answers at http://HOST:PORT/add-checkpoint. It prints the line that whoever runs the log sets as
WITNESSES. Ctrl-C ends it.

Options:
  --log KEY      needed: the key of a log, as text (NAME+ID+KEY; log.key in each export); several with commas between
  --name NAME    needed: name of the witness in its cosignatures, such as audit.example.org/witness
  --port PORT    4190 when left out
  --host HOST    127.0.0.1 when left out`,
  options: { log: { type: 'string' }, name: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  async run({ words: [folder = ''], options, json }) {
    const name = String(options.name ?? '');
    if (!isKeyName(name)) throw new Usage('--name is missing, or has spaces or a plus.');
    const logs = String(options.log ?? '')
      .split(',')
      .map(text => ({ text: text.trim(), verifier: verifierIn(text.trim()) }));
    const wrong = logs.find(({ verifier }) => verifier?.type !== 'note');
    if (wrong) throw new Usage(`--log: “${wrong.text}” is not the key of a log; it is shown in exports as log.key.`);
    const host = String(options.host ?? '127.0.0.1');
    const port = Number(options.port ?? 4190);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Usage(`--port: ${options.port} is no port.`);
    const { runWitness } = await import('../witness/run.ts');
    const { url, verifier, ended } = await runWitness({
      folder,
      name,
      logs: logs.flatMap(log => log.verifier ?? []),
      host,
      port,
    });
    const key = verifierText(verifier);
    console.log(json ? JSON.stringify({ url, key }) : `The witness ${name} answers at ${url}.\nWITNESSES=${url} ${key}`);
    await ended;
    return 0;
  },
};
