/** A status report while it is being written: its figures begin as they were reported last, its registers as they stand. */
import type { Report } from '#domain/project/delivery/report.ts';
import type { RegisterName } from '#domain/project/registers/shapes.ts';
import type { ShownRegisters } from '#domain/project/registers/shown.ts';
import { majorField, minorIn, type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { type FieldSpec, formOrder, isRequired, specsOf } from './register-fields.ts';

export type EntryValue = string | number | boolean;

/** One entry of a register as it is typed; `id` is that of an entry which is there already. */
export interface EntryDraft {
  readonly key: string;
  readonly id: string;
  readonly [field: string]: EntryValue;
}

export interface ReportDraft {
  readonly summary: string;
  readonly progress: NumberField;
  readonly spent: NumberField;
  readonly forecast: NumberField;
  readonly end: string;
  readonly confidence: string;
  readonly registers: EntriesByRegister;
  /**
   * The registers as the form began with them: what a person did not touch is never sent, also when others report meanwhile and the
   * report is finished days later from a draft.
   */
  readonly begunWith: EntriesByRegister;
}

type EntriesByRegister = Readonly<Record<RegisterName, readonly EntryDraft[]>>;

type Figures = Partial<Pick<Report, 'progress' | 'spent' | 'forecast' | 'end' | 'confidence'>>;

const usual: Readonly<Record<string, EntryValue>> = { severity: 'medium', better: 'higher', done: false };

export function newEntry(name: RegisterName): EntryDraft {
  const blank = specsOf(name).map(({ field, kind }) => [field, kind === 'day' || kind === 'text' ? '' : startOf(field, kind)]);
  return { key: newKey(), id: '', ...Object.fromEntries(blank) };
}

function startOf(field: string, kind: FieldSpec['kind']): EntryValue {
  return usual[field] !== undefined && kind !== 'day' ? usual[field] : kind === 'tick' ? false : '';
}

export function draftOf(last: Figures | undefined, registers: ShownRegisters, currency: string): ReportDraft {
  const { progress = '', spent, forecast, end = '', confidence = '' } = last ?? {};
  const entries = Object.fromEntries(formOrder.map(name => [name, entriesOf(registers, name)])) as unknown as EntriesByRegister;
  return {
    summary: '',
    progress,
    spent: majorField(spent, currency),
    forecast: majorField(forecast, currency),
    end,
    confidence,
    registers: entries,
    begunWith: entries,
  };
}

/** Of a whole with parts the per cent is worked out, and not typed. */
interface Shown {
  readonly id: string;
  readonly closed?: object | undefined;
  readonly hasParts?: boolean;
  readonly [field: string]: unknown;
}

function entriesOf(registers: ShownRegisters, name: RegisterName): EntryDraft[] {
  return shownIn(registers, name)
    .filter(({ closed }) => closed === undefined)
    .map(entry => {
      const said = specsOf(name).map(({ field, kind }) => [field, valueIn(entry, field) ?? (kind === 'tick' ? false : '')]);
      return { key: newKey(), id: entry.id, ...Object.fromEntries(said) };
    });
}

function shownIn(registers: ShownRegisters, name: RegisterName): readonly Shown[] {
  return registers[name] as readonly { readonly id: string }[] as readonly Shown[];
}

function valueIn(entry: Shown, field: string): EntryValue | undefined {
  return field === 'percent' && entry.hasParts ? undefined : (entry[field] as EntryValue | undefined);
}

interface Amended {
  readonly add: readonly object[];
  readonly change: readonly object[];
  readonly close: readonly object[];
  /** Where each entry of `add` and `change` stands in the form. */
  readonly places: Readonly<Record<'add' | 'change', readonly number[]>>;
}

/** What the form changes in one register: new entries, changed ones, and those that were taken out of the form. */
function amendedIn(draft: ReportDraft, registers: ShownRegisters, name: RegisterName): Amended {
  const drafts = draft.registers[name].map((entry, place) => ({ entry, place }));
  const begun = new Map(draft.begunWith[name].map(entry => [entry.id, entry]));
  const open = new Set(shownIn(registers, name).flatMap(({ id, closed }) => (closed === undefined ? [id] : [])));
  const added = drafts.filter(({ entry }) => entry.id === '');
  const changed = drafts.flatMap(({ entry, place }) => {
    const before = begun.get(entry.id);
    const fields = before ? changesOf(name, before, entry) : [];
    return fields.length === 0 ? [] : [{ place, change: { id: entry.id, ...Object.fromEntries(fields) } }];
  });
  const left = new Set(drafts.map(({ entry }) => entry.id));
  const gone = [...begun.values()].filter(({ id }) => open.has(id) && !left.has(id));
  return {
    add: added.map(({ entry }) => Object.fromEntries(specsOf(name).flatMap(spec => [[spec.field, typed(spec, entry)]]))),
    change: changed.map(({ change }) => change),
    close: gone.map(({ id }) => ({ id })),
    places: { add: added.map(({ place }) => place), change: changed.map(({ place }) => place) },
  };
}

function changesOf(name: RegisterName, before: EntryDraft, entry: EntryDraft) {
  return specsOf(name).flatMap(spec => {
    const [was, is] = [typed(spec, before), typed(spec, entry)];
    if (was === is || (was === undefined && is === false)) return [];
    return [[spec.field, is ?? (isRequired(name, spec.field) ? '' : null)] as const];
  });
}

function typed({ field, kind }: FieldSpec, entry: EntryDraft): EntryValue | undefined {
  const value = entry[field] ?? '';
  if (kind === 'tick') return value === true;
  if (kind === 'number') return numberIn(value as NumberField);
  return textIn(String(value));
}

/** The report as the API takes it; registers in which nothing changes are left out. */
export function reportOf(draft: ReportDraft, registers: ShownRegisters, currency: string) {
  const amended = formOrder.flatMap(name => {
    const { add, change, close } = amendedIn(draft, registers, name);
    const said = Object.entries({ add, change, close }).filter(([, list]) => list.length > 0);
    return said.length === 0 ? [] : [[name, Object.fromEntries(said)] as const];
  });
  return {
    summary: textIn(draft.summary),
    progress: numberIn(draft.progress),
    spent: minorIn(draft.spent, currency),
    forecast: minorIn(draft.forecast, currency),
    end: textIn(draft.end),
    confidence: textIn(draft.confidence),
    registers: amended.length === 0 ? undefined : Object.fromEntries(amended),
  };
}

/** Where an error in the body is shown: `registers.risks.add.0.risk` at the entry of the form that it comes from. */
export function fieldOf(registers: ShownRegisters) {
  return (path: string, draft: ReportDraft): string => {
    const [, name, verb, index, ...field] = path.split('.');
    if (!path.startsWith('registers.') || (verb !== 'add' && verb !== 'change')) return path;
    const place = amendedIn(draft, registers, name as RegisterName).places[verb][Number(index)];
    return ['registers', name, place ?? index, ...field].join('.');
  };
}
