/**
 * How amendments change registers: what is added gets the next id, what is changed keeps its own, what is closed is kept as closed. Pure, and
 * the same for what is stored and what is shown before it is sent.
 */
import type { Instant } from '../../values/time.ts';
import { type AnyEntry, entriesIn, mostClosed, type Register, type Registers } from './registers.ts';
import { type Amendments, type RegisterName, registerMeta, registerNames, type StoredAmendments } from './shapes.ts';

export type AnyFields = Readonly<Record<string, unknown>>;
type WithId = { readonly id: string } & AnyFields;

/** The amendments of one register, whatever its entries are. */
export interface AnyAmendments {
  readonly add?: readonly AnyFields[] | undefined;
  readonly change?: readonly WithId[] | undefined;
  readonly close?: readonly { readonly id: string; readonly note?: string | undefined }[] | undefined;
}

export function amendmentsOf(given: Amendments | StoredAmendments, name: RegisterName): AnyAmendments {
  return (given[name] ?? {}) as AnyAmendments;
}

/** What is to be stored: the same, with the ids that come next. What says nothing is left out. */
export function numbered(registers: Registers, given: Amendments): StoredAmendments {
  const said = registerNames.flatMap(name => {
    const { add = [], change = [], close = [] } = amendmentsOf(given, name);
    const { last } = registers[name];
    const added = add.map((fields, index) => ({ ...fields, id: `${registerMeta[name].prefix}${last + index + 1}` }));
    const all = { ...some({ add: added }), ...some({ change }), ...some({ close }) };
    return Object.keys(all).length === 0 ? [] : [[name, all] as const];
  });
  return Object.fromEntries(said) as StoredAmendments;
}

function some<T>(lists: Readonly<Record<string, readonly T[]>>): Record<string, readonly T[]> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

export function saysNothing(stored: StoredAmendments): boolean {
  return Object.keys(stored).length === 0;
}

export function amended(registers: Registers, stored: StoredAmendments, at: Instant): Registers {
  const after = registerNames.map(name => [name, amendedOne(registers, name, { ...amendmentsOf(stored, name), at })] as const);
  return Object.fromEntries(after) as unknown as Registers;
}

interface AmendmentsAt extends AnyAmendments {
  readonly at: Instant;
}

function amendedOne(registers: Registers, name: RegisterName, { add = [], change = [], close = [], at }: AmendmentsAt): Register {
  const register: Register = registers[name];
  if (add.length + change.length + close.length === 0) return register;
  const added = add.map(fields => ({ ...fields, since: at, changedAt: at }) as unknown as AnyEntry);
  const entries = [...entriesIn(registers, name), ...added].map(entry => {
    const changes = change.find(({ id }) => id === entry.id);
    const closes = close.find(({ id }) => id === entry.id);
    const now = changes ? { ...changed(entry, changes), changedAt: at, closed: undefined } : entry;
    return closes ? { ...now, changedAt: at, closed: { at, note: closes.note } } : now;
  });
  const numbers = added.map(({ id }) => Number(id.slice(1)));
  return { entries: kept(entries), last: Math.max(register.last, ...numbers) } as unknown as Register;
}

function changed(entry: AnyEntry, changes: WithId): AnyEntry {
  const all = Object.entries({ ...entry, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as unknown as AnyEntry;
}

/** Every open entry, and the closed ones that were closed last. */
function kept(entries: readonly AnyEntry[]): readonly AnyEntry[] {
  const closed = entries.flatMap(({ closed: end }) => (end ? [end.at] : [])).toSorted();
  const from = closed.at(-mostClosed) ?? '';
  let room = mostClosed;
  return entries
    .toReversed()
    .filter(({ closed: end }) => {
      if (!end) return true;
      if (end.at < from || room === 0) return false;
      room -= 1;
      return true;
    })
    .toReversed();
}
