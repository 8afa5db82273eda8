/** The command line: `npm run -s tollgate -- COMMAND`. */

import { runCommand, usageOf } from './command.ts';
import { commands } from './commands.ts';
import { Usage } from './usage.ts';

function overview(): string {
  const width = Math.max(...commands.map(command => command.name.length + command.words.join(' ').length));
  const lines = commands.map(command => `  ${`${command.name} ${command.words.join(' ')}`.padEnd(width + 3)}${command.summary}`);
  return `Usage: npm run -s tollgate -- COMMAND [options]\n\n${lines.join('\n')}\n\n--help after a command tells more. TOLLGATE_HOME names the state folder (default .tollgate).`;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find(entry => entry.name === name);
  if (!command) {
    console.error(`There is no command ${name}.\n\n${overview()}`);
    return 2;
  }
  try {
    return await runCommand(command, rest);
  } catch (error) {
    if (error instanceof Usage) {
      console.error(`${error.message}\n\n${usageOf(command)}`);
      return 2;
    }
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
