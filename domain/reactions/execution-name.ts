/**
 * Names of executions, made here and nowhere else: readable, the same parts always give the same name, and other parts another one. That
 * is what makes a second start harmless, and what keeps one project's workflow from standing in the way of another's.
 */
import { sha256 } from '../history/digest.ts';

/** Room for `-r20` behind it: an execution name has at most 80 characters. */
const mostCharacters = 76;
/** 96 bits: nobody finds two ids that share them. */
const digestCharacters = 24;

/** Parts that can be told apart again when they are joined by dashes, none of which could be taken for a digest. */
const plain = new RegExp(`^(?!.*[a-f0-9]{${digestCharacters}}$)[A-Za-z0-9_]+$`);

/**
 * Letters, digits, dash and underscore. Where a character had to be replaced or cut, or a dash in a part could be one between two, the name
 * ends in a short digest of the parts.
 */
export function executionName(workflow: string, ...parts: readonly string[]): string {
  const joined = [workflow, ...parts].join('-');
  if (joined.length <= mostCharacters && parts.every(part => plain.test(part))) return joined;
  const readable = joined.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, mostCharacters - digestCharacters - 1);
  return `${readable}-${sha256(JSON.stringify([workflow, ...parts])).slice(0, digestCharacters)}`;
}

/** The name of the execution that a workflow is run again under. */
export function restartName(name: string, restart: number): string {
  return `${name}-r${restart}`;
}
