/** Reads an export as a whole, by `JSON.parse` and its schema at once: what the reader that goes piece by piece must agree with word for word. */
import { parseStrictly } from '#domain/history/strict-json.ts';
import type { NamedExport } from '#domain/verification/exported.ts';
import type { Named, Reading } from '#domain/verification/read.ts';
import { exportSchema, wordsOf } from '#domain/verification/shape.ts';

export function readWhole({ name, text }: Named): Reading<NamedExport> {
  let parsed: ReturnType<typeof parseStrictly>;
  try {
    parsed = parseStrictly(text);
  } catch {
    return { unreadable: `${name} is not JSON.` };
  }
  if ('fault' in parsed) return { wrong: `${name} says two things in line ${parsed.fault.line}: ${parsed.fault.why}.` };
  const result = exportSchema.safeParse(parsed.value);
  if (!result.success) return { wrong: `${name} is not such a file: ${wordsOf(result.error.issues)}.` };
  return { value: parsed.value as NamedExport };
}
