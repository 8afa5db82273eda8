/** What differs between two states of the registers, entry by entry: what a reader of a report is shown, before it is sent and after. */
import type { AnyFields } from './amend.ts';
import { entriesIn, type OnFile, type Registers } from './registers.ts';
import { type RegisterName, registerMeta, registerNames, registerShapes } from './shapes.ts';

export interface FieldChange {
  readonly field: string;
  /** Absent when the field was not there. */
  readonly before?: string | number | boolean | undefined;
  /** Absent when the field is gone. */
  readonly now?: string | number | boolean | undefined;
}

export interface EntryChange {
  readonly register: RegisterName;
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'changed' | 'closed' | 'opened again';
  readonly fields: readonly FieldChange[];
  readonly note?: string | undefined;
}

export function registerChanges(before: Registers, now: Registers): readonly EntryChange[] {
  return registerNames.flatMap(register => {
    const old = new Map(entriesIn(before, register).map(entry => [entry.id, entry]));
    return entriesIn(now, register).flatMap((entry): EntryChange[] => {
      const earlier = old.get(entry.id);
      const fields = fieldChanges(earlier ?? {}, entry, Object.keys(registerShapes[register]));
      const change = changeOf(earlier, entry, fields);
      if (!change) return [];
      const about = { register, id: entry.id, name: String(entry[registerMeta[register].name]) };
      return [{ ...about, change, fields, ...(entry.closed?.note !== undefined && { note: entry.closed.note }) }];
    });
  });
}

function changeOf(before: OnFile | undefined, now: OnFile, fields: readonly FieldChange[]): EntryChange['change'] | undefined {
  if (now.closed && !before?.closed) return 'closed';
  if (!before) return now.closed ? undefined : 'added';
  if (before.closed && !now.closed) return 'opened again';
  return fields.length > 0 ? 'changed' : undefined;
}

export function fieldChanges(before: AnyFields, now: AnyFields, fields: readonly string[]): readonly FieldChange[] {
  return fields.flatMap((field): FieldChange[] => {
    const [from, to] = [before[field], now[field]] as [FieldChange['before'], FieldChange['now']];
    if (from === to) return [];
    return [{ field, ...(from !== undefined && { before: from }), ...(to !== undefined && { now: to }) }];
  });
}
