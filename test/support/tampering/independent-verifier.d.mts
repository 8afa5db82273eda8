/** The shape of the second verifier, which is plain JavaScript. */
import type { NamedExport } from '#domain/verification/exported.ts';

export function firstFault(
  exported: NamedExport,
  trusted?: string,
): { readonly stream: string; readonly seq: number } | undefined;
