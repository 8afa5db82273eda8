/**
 * What a state folder is for: the demonstration or a real office. Said once, when the folder is first used, and kept in it, so that a demonstration's
 * sign-in (where everybody may be anybody) can never appear in front of an office. A folder of an earlier version holds the demonstration.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type Holds = 'demonstration' | 'office';

const file = 'holds.json';
const fileSchema = z.object({ holds: z.enum(['demonstration', 'office']) });

/** Undefined while nothing has been kept in the folder. Throws one line when the folder does not say it in a way that can be read. */
export function holdsOf(folder: string): Holds | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return existsSync(join(folder, 'facts.db')) ? 'demonstration' : undefined;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).holds;
  } catch {
    throw new Error(`${path} cannot be read: it must be {"holds":"office"} or {"holds":"demonstration"}.`);
  }
}

/** What the folder is for from now on. Throws one line when an office is asked for where the demonstration is. */
export function claimFolder(folder: string, asOffice: boolean): Holds {
  const known = holdsOf(folder);
  if (known === 'demonstration' && asOffice)
    throw new Error(
      `The state folder ${folder} holds the demonstration, and keeps it. Give your office a folder of its own: TOLLGATE_HOME=my-office npm start -- --office`,
    );
  if (known !== undefined) return known;
  const holds: Holds = asOffice ? 'office' : 'demonstration';
  writeFileSync(join(folder, file), `${JSON.stringify({ holds })}\n`, { mode: 0o600 });
  return holds;
}
