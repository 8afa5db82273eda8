/**
 * What would fit in the place of a value that does not, in words that say what to send instead: for schemas that have no words of their own. For
 * `safeParse(value, { error: whatFits })`.
 */
import type * as z from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];
type Finding<Code extends Issue['code']> = Extract<Issue, { readonly code: Code }> & {
  readonly suffix?: unknown;
  readonly options?: readonly unknown[];
};

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

const formatWords: Readonly<Record<string, string>> = {
  date: 'a day that exists, such as 2026-12-31',
  datetime: 'an instant with its zone, such as 2026-12-31T12:00:00Z',
  url: 'an address such as https://example.org/page',
  base64: 'content in Base64',
};

/** Undefined, so that the schema's own words are taken, for what is not said here. */
export const whatFits: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `missing; give ${fitting(issue)}`
        : `${fitting(issue)}, not ${given(issue.input, issue.expected)}`;
    case 'invalid_value':
      return fitting(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return formatted(issue);
    case 'invalid_union':
      return noneOf(issue);
    default:
      return undefined;
  }
};

/** A schema with a pattern says in its own words what is meant; the pattern is the last resort. */
function formatted({ format, suffix, pattern }: Finding<'invalid_format'>): string | undefined {
  if (format === 'ends_with') return `it ends with ${suffix}`;
  return format === 'regex' && pattern ? `written as ${pattern}` : formatWords[format];
}

function fitting(issue: Issue | z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return kindWords[isWhole(issue) ? 'int' : issue.expected] ?? issue.expected;
  if (issue.code !== 'invalid_value') return issue.message ?? '';
  const [first, ...more] = issue.values.map(String);
  return more.length === 0 ? `${first} and nothing else` : `one of ${[first, ...more].join(', ')}`;
}

/** Of what is no number at all, a schema of whole numbers says only that it is none. */
function isWhole(issue: Finding<'invalid_type'> | z.core.$ZodIssueInvalidType): boolean {
  const { inst } = issue as { readonly inst?: Partial<z.core.$ZodNumberFormat> };
  return inst?._zod?.def.format === 'safeint';
}

function given(value: unknown, expected: string): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to be kept';
  if (typeof value === 'number' && expected === 'int') return String(value);
  if (typeof value === 'boolean') return String(value);
  return kindWords[typeof value] ?? 'nothing';
}

/** What a limit counts, by what it is a limit of. */
function counted(origin: string, count: number | bigint): string {
  if (origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set') return `${count} ${count === 1 ? 'entry' : 'entries'}`;
  return origin === 'object' || origin === 'record' ? `${count} ${count === 1 ? 'field' : 'fields'}` : String(count);
}

function tooSmall({ origin, minimum, inclusive, exact }: Finding<'too_small'>): string {
  if (exact) return `exactly ${counted(origin, minimum)}`;
  if (origin === 'string' && minimum === 1) return 'at least one visible character';
  return inclusive === false ? `more than ${counted(origin, minimum)}` : `at least ${counted(origin, minimum)}`;
}

function tooBig({ origin, maximum, inclusive, exact, input }: Finding<'too_big'>): string {
  if (exact) return `exactly ${counted(origin, maximum)}`;
  if (inclusive === false) return `less than ${counted(origin, maximum)}`;
  const has = typeof input === 'string' || Array.isArray(input) ? input.length : undefined;
  return has === undefined ? `at most ${counted(origin, maximum)}` : `at most ${counted(origin, maximum)}, not ${has}`;
}

/** Of a choice by one field its values; else what each of the shapes asks, where that is about the value itself. */
function noneOf(issue: Finding<'invalid_union'>): string {
  if (issue.options) return `one of ${issue.options.map(String).join(', ')}`;
  const firsts = issue.errors.map(([first]) => first);
  if (firsts.some(first => first === undefined || first.path.length > 0)) return 'it fits none of the shapes that may stand here';
  return [...new Set(firsts.flatMap(first => (first ? [fitting(first)] : [])))].join(', or ');
}
