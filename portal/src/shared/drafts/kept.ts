/**
 * The rules of a draft that is kept on the device: whose it is, when it may be written, what comes back of it. Pure; the device itself is
 * in `device.ts`.
 */

/** Whose draft it is, and of what. */
export interface DraftName {
  readonly person: string;
  readonly office: string;
  /** Which form: `ballot`, `report` … */
  readonly form: string;
  /** What the form is about: the id of a project, of a round, of a gate model. */
  readonly subject: string;
}

/** A draft as it lies on the device. */
export interface KeptDraft {
  /** Another one with every writing: tells a tab that another tab has written meanwhile. */
  readonly version: string;
  /** When it was written last, ISO 8601; empty for one of an earlier release, which did not say. */
  readonly at: string;
  /** The state of the subject on which it was begun, such as the version of a gate model; empty where there is none. */
  readonly of: string;
  /** What was typed, by the fields of the form. */
  readonly values: unknown;
  /** Whether a file had been chosen: files cannot be kept. */
  readonly withoutFile?: boolean;
}

/** The drafts of a person begin with this. */
export const prefixOf = (person: string) => `tollgate.draft/${encodeURIComponent(person)}/`;

export function keyOf({ person, office, form, subject }: DraftName): string {
  return `${prefixOf(person)}${[office, form, subject].map(encodeURIComponent).join('/')}`;
}

/** A draft in the text of the device; undefined for what is none, whoever wrote it. */
export function draftIn(text: string | null): KeptDraft | undefined {
  try {
    const draft: Partial<KeptDraft> | null = JSON.parse(text ?? 'null');
    if (typeof draft?.version !== 'string' || draft.values === undefined) return undefined;
    return { ...draft, version: draft.version, values: draft.values, at: draft.at ?? '', of: draft.of ?? '' };
  } catch {
    return undefined;
  }
}

/** `changed`: another tab keeps something else there. `gone`: another tab has sent it, or discarded it. Either way the person chooses. */
export type Meanwhile = 'changed' | 'gone';

/** Whether the tab that has read or written the version `held` last may write now: undefined if it may. */
export function meanwhileOf(held: string | undefined, stored: KeptDraft | undefined): Meanwhile | undefined {
  if (stored?.version === held) return undefined;
  return stored ? 'changed' : 'gone';
}

/** Whether the subject has another state than the one on which the draft was begun; a draft that does not say counts for every state. */
export function hasMovedOn(draft: KeptDraft, of: string): boolean {
  return draft.of !== '' && draft.of !== of;
}

/** The sentences in a draft: what a person would not like to write again. */
export function sentencesIn(values: unknown): string[] {
  if (typeof values === 'string') return /\S\s+\S/.test(values) ? [values.trim()] : [];
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(sentencesIn) : [];
}

const longestDays = 90;

/** Drafts that nobody has touched for 90 days are taken away. */
export function isForgotten({ at }: KeptDraft, now: number): boolean {
  return at !== '' && now - Date.parse(at) > longestDays * 86_400_000;
}

/** What can be kept: all but the files that were chosen. */
export function keepable(values: unknown): { readonly values: unknown; readonly withoutFile: boolean } {
  let withoutFile = false;
  const text = JSON.stringify(values, (_, value) => {
    if (!(value instanceof Blob)) return value;
    withoutFile = true;
    return null;
  });
  return { values: JSON.parse(text), withoutFile };
}

/** Whether the same was typed: the keys of rows tell them apart on the screen and say nothing. */
export function isSameTyped(one: unknown, other: unknown): boolean {
  const said = (values: unknown) => JSON.stringify(values, (name, value) => (name === 'key' ? undefined : value));
  return said(one) === said(other);
}

/**
 * The form as it was typed. A field that the form did not have then begins as it does now, and one that it has no more is left out:
 * a draft of an earlier release does not break the form of today.
 */
export function restored<Values>(start: Values, values: unknown): Values {
  if (values === undefined) return start;
  if (Array.isArray(start)) return Array.isArray(values) ? (values as Values) : start;
  if (!isRecord(start)) return (isPlain(values) || start === null ? values : start) as Values;
  if (!isRecord(values)) return start;
  const names = Object.keys(start).length === 0 ? Object.keys(values) : Object.keys(start);
  const fields = names.map(name => [name, restored((start as Fields)[name], values[name])] as const);
  return Object.fromEntries(fields) as Values;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isPlain = (value: unknown) => value === null || typeof value !== 'object';
