/** Whether an error says that there is no room left to store anything: a full disk or quota, or SQLite's word for either. */

const codes = new Set<unknown>(['ENOSPC', 'EDQUOT']);
const sqliteFull = 13;

export function saysNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode, cause } = error as Error & { code?: unknown; errcode?: unknown };
  return codes.has(code) || errcode === sqliteFull || saysNoRoom(cause);
}
