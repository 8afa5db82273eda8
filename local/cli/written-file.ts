/** A file of JSON as somebody has written it, or standard input (`-`): read, or said in words what is wrong with it. */
import { readFile } from 'node:fs/promises';
import type * as z from 'zod';

/** Fails with the file's name when it cannot be read or is no JSON. */
export async function jsonIn(name: string): Promise<unknown> {
  const text = await (name === '-' ? standardInput() : readFile(name, 'utf8')).catch(() =>
    Promise.reject(new Error(`${name} cannot be read.`)),
  );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Fails with each field that does not fit, what is wrong with it, and where the fields are described. */
export async function writtenIn<S extends z.ZodType>(name: string, schema: S, described: string): Promise<z.output<S>> {
  const { success, data, error } = schema.safeParse(await jsonIn(name));
  if (success) return data;
  const lines = error.issues.map(issue => `  ${issue.path.join('.') || 'the file'}: ${issue.message}.`);
  throw new Error(`${name} cannot be used:\n${lines.join('\n')}\n${described}`);
}

/** Fails with the field, its fault and the remedy. */
export function unusable(name: string, { field, message }: { readonly field: string; readonly message: string }): Error {
  return new Error(`${name} cannot be used:\n  ${field}: ${message}`);
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
