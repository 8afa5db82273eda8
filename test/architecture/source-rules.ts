/** Every file that belongs to the project, and what the project asks of each, as sentences. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders, root } from './read-imports.ts';

export interface ProjectFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files git knows; in a copy without git, all files of the top folders and of the root. Files that are not text are left out. */
export function projectFiles(): ProjectFile[] {
  return listed()
    .filter(path => existsSync(join(root, path)))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(file => !file.text.includes('\0'));
}

function listed(): string[] {
  if (existsSync(join(root, '.git')))
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const top = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isFile());
  const inside = [...folders, 'docs'].filter(folder => existsSync(join(root, folder))).flatMap(filesUnder);
  return [...top.map(entry => entry.name), ...inside];
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const source = /\.tsx?$/;
const product = /^(domain|api|views|functions|workflows|asl|adapters|imports|audit-pack|aws|presets|cdk|local|portal|bench)\//;
const tests = /^test\//;

/** The most lines a source file may have; a list of examples may run on a little. */
export const longest = (path: string): number => (tests.test(path) ? 300 : 250);

/** What is wrong with a source file; empty when nothing is. */
export function faultsInSource({ path, text }: ProjectFile): string[] {
  if (!source.test(path)) return [];
  const faults: string[] = [];
  if (product.test(path) && !text.startsWith('/**')) faults.push('it does not open with a doc comment that states its promise');
  const lines = text.trimEnd().split('\n').length;
  if (lines > longest(path)) faults.push(`it has ${lines} lines; ${longest(path)} are enough for one thought`);
  if (!path.endsWith('.config.ts') && /^export default\b|\bas default\b/m.test(text)) faults.push('it has a default export');
  if (/(^|\/)(utils?|helpers?|common|managers?|services?|index)\.tsx?$/.test(path)) faults.push('its name says nothing');
  return [...faults, ...(tests.test(path) ? faultsInTest(text) : [])];
}

function faultsInTest(text: string): string[] {
  const faults: string[] = [];
  if (/\bvi\.(mock|doMock|hoisted)\(/.test(text)) faults.push('it mocks a module, which certifies branches that cannot run');
  const left = /\b(it|test|describe|suite)(\.\w+(\([^)]*\))?)*\.(only|skip|todo|fails)\b/.exec(text);
  if (left) faults.push(`it leaves tests out (${left[4]})`);
  return faults;
}

/** Addresses and folders that belong to the machine a file was written on, not to the project. */
export function machineTraces({ path, text }: ProjectFile): string[] {
  const traces = [
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\S*/i,
    /\b(npm\.pkg|files\.pythonhosted|proxy\.golang|deb\.debian)\.[a-z]+\S*/i,
    /\b[\w.-]*(artifactory|jfrog|codeartifact)[\w.-]*\.[a-z]+\/\S*/i,
    /(?<![\w.$}%-])\/(work|root|home|Users|mnt)\/[\w.]+/,
    /\b[A-Z]:\\Users\\\w+/,
  ];
  return traces.flatMap(trace => {
    const found = trace.exec(text);
    return found ? [`${path} names ${found[0]}`] : [];
  });
}
