/**
 * Rows of owners that changed and have not been worked out yet. A project changes several times in a second, and most of its lists are read by nobody
 * meanwhile: rows are worked out when somebody reads a list of their kind, or when what is held back is written, once for all changes until then.
 */
import type { RowsWhenAsked, ViewRow } from '#domain/ports.ts';
import { knownOf } from '#domain/values/known.ts';
import { type Kinds, kindOf } from './view-owners.ts';

/** What one owner is owed: the rows of its last change. What they are worked out from is let go with the change after it. */
interface Owed {
  readonly owner: string;
  version: number;
  rows: RowsWhenAsked;
  /** Parts that are to be worked out. */
  left: Set<number>;
}

/** Owners that rows are owed for at most: with more, those that have waited longest are worked out, so that no commit has to work out many. */
const mostOwed = 64;

export interface OwedRows {
  owe(owner: string, version: number, rows: RowsWhenAsked): void;
  /** Before lists are read. */
  settle(...lists: string[]): void;
  /** Before what an owner has is looked at. */
  settleOwner(owner: string): void;
  settleAll(): void;
  isOwing(): boolean;
  clear(): void;
}

/** Rows that an owner has in lists of some kinds, and it has no others there. */
export interface PartOfRows {
  readonly kinds: readonly string[];
  readonly rows: readonly ViewRow[];
}

/** With the last of them all rows of a version are there. */
export interface SomeParts {
  readonly parts: readonly PartOfRows[];
  /** Comes with the last: the owner has no rows in lists of other kinds, as an earlier release may have put there. */
  readonly whole?: Kinds | undefined;
}

type Parts = RowsWhenAsked['parts'];

/** Which part has rows in lists of a kind; the parts of all projects are the same. */
const partsByKind = knownOf((parts: Parts) => new Map(parts.flatMap((kinds, part) => kinds.map(kind => [kind, part] as const))));
const partOf = (parts: Parts, kind: string): number | undefined => partsByKind(parts).get(kind);

/** `put` puts some rows of an owner right; it throws when they cannot be stored. */
export function owedRows(put: (owner: string, version: number, some: SomeParts) => void): OwedRows {
  const owners = new Map<string, Owed>();
  /** In the order of their changes, since nothing was owed; who changed several times stands there as often. */
  let changed: Owed[] = [];
  /** How many of these changes left nothing to be worked out for lists of a kind. */
  const settled = new Map<string, number>();

  /** What cannot be worked out is told to whoever owes it; others are put right all the same. */
  function settleParts({ owner, version, rows: { parts, rows, failed }, left }: Owed, some: readonly number[]): void {
    for (const part of some) left.delete(part);
    const last = left.size === 0;
    if (last) owners.delete(owner);
    try {
      const worked = some.map(part => ({ kinds: parts[part] ?? [], rows: rows(part) }));
      put(owner, version, { parts: worked, whole: last ? partsByKind(parts) : undefined });
    } catch (fault) {
      owners.delete(owner);
      left.clear();
      failed(fault as Error);
    }
  }

  function settleKind(kind: string): void {
    for (let next = settled.get(kind) ?? 0; next < changed.length; next += 1) {
      const owed = changed[next] as Owed;
      const part = partOf(owed.rows.parts, kind);
      if (part !== undefined && owed.left.has(part)) settleParts(owed, [part]);
    }
    settled.set(kind, changed.length);
  }

  const settleWhole = (owed: Owed | undefined) => owed && settleParts(owed, [...owed.left]);
  function clear(): void {
    owners.clear();
    changed = [];
    settled.clear();
  }

  return {
    owe(owner, version, rows) {
      if (owners.size === 0) clear();
      const owed = owners.get(owner) ?? { owner, version: 0, rows, left: new Set() };
      if (owed.version >= version) return;
      Object.assign(owed, { version, rows, left: new Set(rows.parts.keys()) });
      owners.delete(owner);
      owners.set(owner, owed);
      changed.push(owed);
      if (owners.size > mostOwed) settleWhole(owners.values().next().value);
    },
    settle(...lists) {
      if (owners.size > 0) for (const kind of new Set(lists.map(kindOf))) settleKind(kind);
    },
    settleOwner: owner => void settleWhole(owners.get(owner)),
    settleAll() {
      for (const owed of owners.values()) settleWhole(owed);
      clear();
    },
    isOwing: () => owners.size > 0,
    clear,
  };
}
