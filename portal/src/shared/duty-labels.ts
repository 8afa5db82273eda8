/** What waits, in a few words, and what was done about it. A stored kind that this page does not know stays as it is. */
import { dutyLabels } from '#domain/duties/labels.ts';

export function dutyLabel(kind: string): string {
  return (dutyLabels as Readonly<Record<string, string>>)[kind] ?? kind;
}

type NameOf = (id: string) => string;

function told(people: readonly string[], name: NameOf): string {
  return people.length === 0 ? 'Nobody could be' : `${people.map(name).join(', ')} ${people.length > 1 ? 'were' : 'was'}`;
}

/** The facts of duties as sentences, for the histories of projects and offices. */
export const dutySentences = {
  reminded: (
    { to, kind, times }: { readonly to: readonly string[]; readonly kind: string; readonly times: number },
    name: NameOf,
  ) => `${told(to, name)} reminded of what waits: ${dutyLabel(kind)} (${times}).`,
  escalated: ({ to, kind }: { readonly to: readonly string[]; readonly kind: string }, name: NameOf) =>
    `${told(to, name)} told, because nothing came of it: ${dutyLabel(kind)}.`,
  nudged: ({ to, kind, by }: { readonly to: readonly string[]; readonly kind: string; readonly by: string }, name: NameOf) =>
    `${name(by)} of the PMO asked ${to.map(name).join(', ')} for what is late: ${dutyLabel(kind)}.`,
};
