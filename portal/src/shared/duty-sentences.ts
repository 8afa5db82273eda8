/** What was done about what waits, as sentences. */
import { dutyLabel } from './duty-labels.ts';
import { t } from './text.ts';

type NameOf = (id: string) => string;

function told(people: readonly string[], name: NameOf): string {
  return people.length === 0
    ? t('Nobody could be')
    : people.length > 1
      ? t('{people} were', { people: people.map(name).join(', ') })
      : t('{people} was', { people: people.map(name).join(', ') });
}

/** The facts of duties as sentences, for the histories of projects and offices. */
export const dutySentences = {
  reminded: (
    { to, kind, times }: { readonly to: readonly string[]; readonly kind: string; readonly times: number },
    name: NameOf,
  ) => t('{told} reminded of what waits: {dutyLabel} ({times}).', { told: told(to, name), dutyLabel: dutyLabel(kind), times }),
  escalated: ({ to, kind }: { readonly to: readonly string[]; readonly kind: string }, name: NameOf) =>
    t('{told} told, because nothing came of it: {dutyLabel}.', { told: told(to, name), dutyLabel: dutyLabel(kind) }),
  nudged: ({ to, kind, by }: { readonly to: readonly string[]; readonly kind: string; readonly by: string }, name: NameOf) =>
    t('{by} of the PMO asked {to} for what is late: {dutyLabel}.', {
      by: name(by),
      to: to.map(name).join(', '),
      dutyLabel: dutyLabel(kind),
    }),
};
