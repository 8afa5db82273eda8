/** The command line: `npm run -s tollgate -- COMMAND`. */

import { auditPack } from './audit-pack.ts';
import { backup, restoreCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { type Command, runCommand, usageOf } from './command.ts';
import { demo } from './demo.ts';
import { exportProject } from './export.ts';
import { importFile } from './import.ts';
import { invite } from './invite.ts';
import { logCommand } from './log.ts';
import { mailTest } from './mail-test.ts';
import { people } from './people.ts';
import { rebuild } from './rebuild.ts';
import { score } from './score.ts';
import { select } from './select.ts';
import { settingsCommand } from './settings.ts';
import { token } from './token.ts';
import { Usage } from './usage.ts';
import { verify } from './verify.ts';
import { weights } from './weights.ts';
import { witnessCommand } from './witness.ts';

const commands: readonly Command[] = [
  ...[token, importFile, demo, exportProject, verify, auditPack, rebuild, checkCommand],
  ...[people, invite, backup, restoreCommand, settingsCommand, mailTest, select, score, weights, witnessCommand, logCommand],
];

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
