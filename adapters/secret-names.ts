/** What every store of secrets refuses, so that nothing works on one machine and fails in the cloud. */

const namePattern = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

/** RangeError for a name or a text that one of the stores would not take. */
export function checkSecret(name: string, text = '-'): void {
  if (!namePattern.test(name) || name.length > 500)
    throw new RangeError('a secret needs a name of letters, digits, dots, dashes, underscores and slashes, at most 500');
  const bytes = Buffer.byteLength(text);
  if (bytes < 1 || bytes > 4_000 || !text.isWellFormed())
    throw new RangeError(`the secret ${name} has ${bytes} bytes; 1 to 4000 of well-formed text can be kept`);
}
