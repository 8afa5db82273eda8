/** The files that an auditor names, read and judged: used by the command and by the stand-alone file alike. Loaded by a browser, it reads nothing. */
import type { Named } from '#domain/verification/read.ts';
import { unchecked, type Verdict, verdictOn } from '#domain/verification/verdict.ts';

export interface Paths {
  readonly file: string;
  readonly anchors?: string | undefined;
  readonly key?: string | undefined;
  readonly witnesses?: string | undefined;
}

/** A file that cannot be read is a verdict, too: nothing could be checked. */
export async function verdictOnFiles({ file, anchors, key, witnesses }: Paths): Promise<Verdict> {
  const read = await Promise.all([file, anchors, key, witnesses].map(path => (path === undefined ? undefined : named(path))));
  const missing = read.find(entry => typeof entry === 'string');
  if (missing !== undefined) return unchecked(missing);
  const [history, ...others] = read as [Named, ...(Named | undefined)[]];
  return verdictOn({ file: history, anchors: others[0], key: others[1], witnesses: others[2] });
}

/** The file's text under its path, or the sentence that says why there is none. */
async function named(path: string): Promise<Named | string> {
  const { readFile } = await import('node:fs/promises');
  try {
    return { name: path, text: await readFile(path, 'utf8') };
  } catch {
    return `${path} cannot be read.`;
  }
}

/** Says a verdict on the standard output, or on the other one what could not be checked; returns the exit code. */
export function tellVerdict({ code, lines, json }: Verdict, asJson: boolean): number {
  if (asJson) console.log(JSON.stringify(json));
  else if (code === 2) console.error(lines.join('\n'));
  else console.log(lines.join('\n'));
  return code;
}
