/** Checks a form with the same schema that the API uses, and says for each field what to do. */
import type * as z from 'zod';
import { idRule } from '#domain/values/text.ts';
import { ApiError } from '../api/client.ts';
import { served, t } from '../text.ts';

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
  if (value === '') return t('Fill this in.');
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return t('Fill this in.');
    case 'invalid_key':
      return issue.issues[0] ? messageFor(issue.issues[0], undefined) : served(issue.message);
    case 'invalid_value':
      return t('Choose one.');
    case 'invalid_format':
      return formats[issue.format] ?? (issue.message === idRule ? idSentence : served(issue.message));
    default:
      return served(issue.message);
  }
}

function tooSmall({ origin, inclusive, minimum, message }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return t('Fill this in.');
  if (origin === 'array') return minimum === 1 ? t('Give at least one.') : t('Give at least {minimum}.', { minimum });
  if (origin !== 'number') return served(message);
  return inclusive ? t('At least {minimum}.', { minimum }) : t('More than {minimum}.', { minimum });
}

function tooBig({ origin, maximum, message }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return t('At most {maximum} characters.', { maximum });
  return origin === 'number' ? t('At most {maximum}.', { maximum }) : served(message);
}

const idSentence = t('Only letters from A to Z, digits, dots, dashes and underscores, without blanks, 64 at most.');

const formats: Readonly<Record<string, string>> = {
  date: t('Choose a day.'),
  email: t('A mail address such as name@example.org.'),
  url: t('An address that begins with https://, please.'),
};

/** What the API found wrong with fields, in the same shape. */
export function formErrorsFrom(error: unknown): FormErrors {
  return error instanceof ApiError ? Object.fromEntries(error.fieldErrors.map(({ field, reason }) => [field, reason])) : {};
}
