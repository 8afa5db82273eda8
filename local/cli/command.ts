/** What a command of the command line is, and how its words are read. Exit codes: 0 done, 1 not done (with the reason), 2 wrong words. */
import { parseArgs } from 'node:util';
import { Usage } from './usage.ts';

export interface Command {
  readonly name: string;
  /** The words after the name, e.g. `FILE.csv`; one in brackets may be left out. */
  readonly words: readonly string[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` says, without the first lines. */
  readonly help: string;
  readonly options?: Readonly<Record<string, { type: 'string' | 'boolean'; short?: string }>>;
  run(call: Words): Promise<number>;
}

export interface Words {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
}

export function usageOf({ name, words, summary, help }: Command): string {
  const before = `Usage: npm run -s tollgate -- ${[name, ...words].join(' ')} [options]\n\n${summary}.\n\n${help.trim()}`;
  const column = /^ {2}--\S+(?: [A-Z]+)? +(?=\S)/m.exec(help)?.[0].length ?? 13;
  const own = [
    ['--json', 'one JSON document on standard output'],
    ['--help', 'this text'],
  ].map(([option, text]) => `\n${`  ${option}`.padEnd(column)}${text}`);
  return `${before}${own.join('')}`;
}

export async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const options = { ...command.options, json: { type: 'boolean' as const }, help: { type: 'boolean' as const, short: 'h' } };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
  if (parsed.values.help === true) {
    console.log(usageOf(command));
    return 0;
  }
  const fewest = command.words.filter(word => !word.startsWith('[')).length;
  if (parsed.positionals.length < fewest || parsed.positionals.length > command.words.length)
    throw new Usage(
      command.words.length === 0 ? `${command.name} takes no words` : `${command.name} needs ${command.words.join(' ')}`,
    );
  return command.run({
    words: parsed.positionals,
    options: parsed.values as Words['options'],
    json: parsed.values.json === true,
  });
}
