/** Rows of lists held against what the facts of one history make of them. Rows that no fact makes are found by a check of everything alone. */
import { canonical } from '#domain/history/digest.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { dueLooks } from '#views/due-looks.ts';
import { workflowWatchlist } from '#views/workflow-watchlist.ts';
import type { Finding } from './finding.ts';

/** Lists that no fact alone makes. */
export const besidesFacts: ReadonlySet<string> = new Set([workflowWatchlist.name, dueLooks.name]);

export const inList = (list: string, key: string, what: string): Finding => ({ kind: 'list', where: `${list}: ${key}`, what });

/** Rows that are asked for together. */
const together = 200;

export async function rowFindings(rows: readonly ViewRow[], views: Pick<ViewStore, 'some'>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [list, own] of Map.groupBy(rows, row => row.list)) {
    if (besidesFacts.has(list)) continue;
    for (let from = 0; from < own.length; from += together)
      findings.push(...(await ofList(list, own.slice(from, from + together), views)));
  }
  return findings;
}

async function ofList(list: string, wanted: readonly ViewRow[], views: Pick<ViewStore, 'some'>): Promise<Finding[]> {
  const keys = wanted.map(({ key }) => key);
  const there = new Map(
    (await views.some(list, keys, { asStored: true })).map(({ key, body }) => [key, canonical(body ?? null)]),
  );
  return wanted.flatMap(({ key, body }) => {
    const row = there.get(key);
    if (row === canonical(body ?? null)) return [];
    return [inList(list, key, row === undefined ? 'the row is missing' : 'the row is not what the facts make of it')];
  });
}
