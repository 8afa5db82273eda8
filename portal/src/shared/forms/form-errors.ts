/** Checks a form with the same schema that the API uses, and says for each field what to do. */
import type * as z from 'zod';
import { ApiError } from '../api/client.ts';

export type FormErrors = Readonly<Record<string, string>>;

/** Errors by the path of the field (`costs.0.amount`); empty when all is well. */
export function formErrors(schema: z.ZodType, values: unknown): FormErrors {
  const result = schema.safeParse(values);
  if (result.success) return {};
  return Object.fromEntries(
    result.error.issues.map(issue => [issue.path.map(String).join('.'), messageFor(issue, valueAt(values, issue.path))]),
  );
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], values);
}

function messageFor(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === '') return 'Fill this in.';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Fill this in.';
  if (issue.code === 'too_big' && issue.origin === 'string') return `At most ${issue.maximum} characters.`;
  if (issue.code === 'invalid_type') return 'Fill this in.';
  if (issue.code === 'too_small' && issue.origin === 'number')
    return issue.inclusive ? `At least ${issue.minimum}.` : `More than ${issue.minimum}.`;
  if (issue.code === 'too_big' && issue.origin === 'number') return `At most ${issue.maximum}.`;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Give at least one.';
  if (issue.code === 'invalid_value') return 'Choose one.';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Choose a day.';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'A mail address such as name@example.org.';
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'An address that begins with https://, please.';
  return issue.message;
}

/** What the API found wrong with fields, in the same shape. */
export function formErrorsFrom(error: unknown): FormErrors {
  return error instanceof ApiError ? Object.fromEntries(error.fieldErrors.map(({ field, reason }) => [field, reason])) : {};
}
