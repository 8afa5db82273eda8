/** Alerts project by project: those with a must first, else as they came; the musts of a project first. */
import type { AlertRow } from '#api/answers/lists.ts';

export function byProject(rows: readonly AlertRow[]): readonly AlertRow[] {
  const groups = new Map<string, AlertRow[]>();
  for (const row of rows) groups.set(row.project, [...(groups.get(row.project) ?? []), row]);
  return [...groups.values()]
    .map(mustsFirst)
    .sort((one, other) => rank(one[0]) - rank(other[0]))
    .flat();
}

function mustsFirst(rows: readonly AlertRow[]): readonly AlertRow[] {
  return [...rows].sort((one, other) => rank(one) - rank(other));
}

function rank(row: AlertRow | undefined): number {
  return row?.kind === 'must' ? 0 : 1;
}
