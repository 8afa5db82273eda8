/** The stand-alone verifier, built as the portal builds it, and run as an auditor runs it: by plain Node, in a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handed } from '#domain/verification/verdict.ts';
import { verifierFile, verifierName } from '../../portal/verifier-file.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface StandAlone {
  /** The folder in which it lies, alone. */
  readonly folder: string;
  readonly path: string;
  /** Runs it with these words. */
  run(...words: string[]): Promise<Ran>;
  /** Puts texts beside it as files and runs it on them. */
  check(handed: Handed, ...words: string[]): Promise<Ran>;
  remove(): void;
}

export async function standAloneVerifier(node = process.execPath): Promise<StandAlone> {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-verifier-'));
  const path = join(folder, verifierName);
  writeFileSync(path, await verifierFile());
  // Nothing of this project can be found from there, and nothing of its environment either.
  const run = (...words: string[]) =>
    new Promise<Ran>(resolve => {
      execFile(node, [path, ...words], { cwd: folder, env: {}, maxBuffer: 2 ** 26 }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      });
    });
  const check = ({ file, key, anchors, since }: Handed, ...words: string[]) => {
    const paths = Object.entries({ file, key, anchors, since }).flatMap(([option, named]) => {
      if (!named) return [];
      writeFileSync(join(folder, named.name), 'text' in named ? named.text : named.bytes.read(0, named.bytes.size));
      return option === 'file' ? [named.name] : [`--${option}`, named.name];
    });
    return run(...paths, ...words);
  };
  return { folder, path, run, check, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
