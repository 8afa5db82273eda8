/**
 * Everything that was worked out for a scenario, kept as a file whose digest stands in the history: what a board saw can be checked for ever. A file
 * that is not what was recorded is never served.
 */
import { sha256 } from '#domain/history/digest.ts';
import type { FileStore } from '#domain/ports.ts';
import type { Explored } from '#domain/selection/scenarios/explore.ts';
import type { ResultFile, Scenario } from '#domain/selection/scenarios/scenario.ts';
import type { Selection } from '#domain/selection/state.ts';

export const resultFormat = 'tollgate-selection-result/1';

export interface SelectionResult extends Explored {
  readonly format: typeof resultFormat;
  readonly selection: string;
  readonly scenario: { readonly number: number; readonly revision: number; readonly name: string; readonly seed: number };
  /** Digest of the question: candidates and rules. */
  readonly problem: string;
  readonly solver: string;
  readonly at: string;
}

interface ToKeep {
  readonly selection: Selection;
  readonly scenario: Scenario;
  readonly problem: string;
  readonly solver: string;
  readonly explored: Explored;
  readonly at: string;
}

/** The file is named after its digest, so that a second delivery never writes over the file that was recorded. */
export async function keepResult(files: FileStore, { selection, scenario, explored, ...made }: ToKeep): Promise<ResultFile> {
  const { number, revision, name, seed } = scenario;
  const result: SelectionResult = {
    format: resultFormat,
    selection: selection.id,
    scenario: { number, revision, name, seed },
    ...made,
    ...explored,
  };
  const text = JSON.stringify(result);
  const body = new TextEncoder().encode(text);
  const digest = sha256(text);
  const key = `selections/${selection.id}/${number}-${revision}-${digest}.json`;
  await files.put(key, body, 'application/json');
  return { key, sha256: digest, bytes: body.length };
}

/** `changed`: what is stored is not what was recorded. Undefined when there is no such file. */
export async function readResult(files: FileStore, file: ResultFile): Promise<SelectionResult | 'changed' | undefined> {
  const stored = await files.get(file.key);
  if (!stored) return undefined;
  const text = new TextDecoder().decode(stored.body);
  return sha256(text) === file.sha256 ? (JSON.parse(text) as SelectionResult) : 'changed';
}
