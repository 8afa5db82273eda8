/**
 * The rules of a draft that is kept on the device: whose it is, when it may be written, what comes back of it. Pure; the device itself is
 * in `device.ts`.
 */
import { t } from '../text.ts';

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

/** The drafts of one form, whatever they are about, begin with this; their subject stands after it. */
export function prefixOfForm({ person, office, form }: Omit<DraftName, 'subject'>): string {
  return keyOf({ person, office, form, subject: '' });
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

/**
 * Fields that hold what opens something for whoever has it, in whatever form they stand. An address to which events are sent (`url`)
 * often carries the key of its receiver.
 */
export const secretFields = ['password', 'secret', 'token', 'credential', 'apiKey', 'accessKey', 'privateKey', 'url'] as const;

/** What is typed into a form without a field for a secret: the only kind of form that can keep a draft. */
export type WithoutSecrets = object & { readonly [field in (typeof secretFields)[number]]?: never };

const isSecret = (name: string) => secretFields.some(secret => secret.toLowerCase() === name.toLowerCase());

/** What can be kept: all but the files that were chosen and what stands in fields for secrets, at any depth. */
export function keepable(values: unknown): { readonly values: unknown; readonly withoutFile: boolean } {
  let withoutFile = false;
  const text = JSON.stringify(values, (name, value) => {
    if (isSecret(name)) return undefined;
    if (!(value instanceof Blob)) return value;
    withoutFile = true;
    return null;
  });
  return { values: JSON.parse(text), withoutFile };
}

/** What stands in a form, in words: the keys of rows tell them apart on the screen and say nothing. */
const said = (values: unknown) => JSON.stringify(values, (name, value) => (name === 'key' ? undefined : value)) ?? '';

/** Whether the same was typed. */
export function isSameTyped(one: unknown, other: unknown): boolean {
  return said(one) === said(other);
}

/** The state of a subject, for a form that begins with what is stored: another one when something else is stored. */
export const stateOf = (start: unknown): string => said(start);

/** Said of a draft of such a form, when something else is stored now. */
export const changedMeanwhile = t(
  'What this form begins with was changed since the draft was begun: look at every field before you send it.',
);

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
