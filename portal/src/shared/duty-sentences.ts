/** What was done about what waits, as sentences. */
import { dutyLabel } from './duty-labels.ts';

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
