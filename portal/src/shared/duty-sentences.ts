/** What was done about what waits, as sentences. */
import { dutyLabel } from './duty-labels.ts';
import { t } from './text.ts';

type NameOf = (id: string) => string;

const told = (people: readonly string[], name: NameOf) => ({ count: people.length, people: people.map(name).join(', ') });

/** The facts of duties as sentences, for the histories of projects and offices. */
export const dutySentences = {
  reminded: (
    { to, kind, times }: { readonly to: readonly string[]; readonly kind: string; readonly times: number },
    name: NameOf,
  ) =>
    t(
      '{count, plural, =0 {Nobody could be reminded of what waits: {what} ({times}).} one {{people} was reminded of what waits: {what} ({times}).} other {{people} were reminded of what waits: {what} ({times}).}}',
      { ...told(to, name), what: dutyLabel(kind), times },
    ),
  escalated: ({ to, kind }: { readonly to: readonly string[]; readonly kind: string }, name: NameOf) =>
    t(
      '{count, plural, =0 {Nobody could be told, because nothing came of it: {what}.} one {{people} was told, because nothing came of it: {what}.} other {{people} were told, because nothing came of it: {what}.}}',
      { ...told(to, name), what: dutyLabel(kind) },
    ),
  nudged: ({ to, kind, by }: { readonly to: readonly string[]; readonly kind: string; readonly by: string }, name: NameOf) =>
    t('{by} asked {to} for what is late: {dutyLabel}.', {
      by: name(by),
      to: to.map(name).join(', '),
      dutyLabel: dutyLabel(kind),
    }),
};
