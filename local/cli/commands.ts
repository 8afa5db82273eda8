/** Every command of the command line, in the order in which they are listed. */
import { auditPack } from './audit-pack.ts';
import { backup, restoreCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
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
import { verify } from './verify.ts';
import { weights } from './weights.ts';
import { witnessCommand } from './witness.ts';

export const commands: readonly Command[] = [
  ...[token, importFile, demo, exportProject, verify, auditPack, rebuild, checkCommand],
  ...[people, invite, backup, restoreCommand, settingsCommand, mailTest, select, score, weights, witnessCommand, logCommand],
];
