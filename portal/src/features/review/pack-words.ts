/** Parts of the pack in sentences that page and brief share: what changed since a board last looked, and how the project would end. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Definition, NameOf } from '../../shared/descriptions.ts';
import { gateNames } from '../../shared/descriptions.ts';
import { day, moment, money } from '../../shared/format.ts';
import { kindLabels, resultLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

type Pack = ReviewView['pack'];
type Since = NonNullable<Pack['since']>;
type Closing = NonNullable<Pack['closing']>;

const roles = { sponsor: t('The sponsor'), manager: t('The project manager'), customer: t('The customer') } as const;

/** Since when: the last board's look, or the proposal. */
export function sinceWhen({ at, gate }: Since, review: ReviewView): string {
  if (gate === undefined) return t('Since it was proposed, {at}:', { at: moment(at) });
  return t('Since the board of {isolated} decided, {at}:', { isolated: isolated(gateNames(review)(gate)), at: moment(at) });
}

/** A sentence for each change; none when nothing changed. */
export function sinceLines({ revisions, reports, model, baseline, people }: Since, nameOf: NameOf): readonly string[] {
  const who = (id: string | undefined) => (id === undefined ? t('nobody') : isolated(nameOf(id)));
  return [
    ...revisions.map(({ revision, by, at, note }) => {
      const why = note === undefined ? '' : `: ${isolated(note)}`;
      return t('Revision {revision} by {who}, {at}{why}', { revision, who: who(by), at: moment(at), why });
    }),
    ...people.map(({ role, from, to }) =>
      t('{roles} is now {who} (before: {who2}).', { roles: roles[role], who: who(to), who2: who(from) }),
    ),
    ...(model
      ? [
          t('It went over from version {from} to version {to} of its gate model{what}', {
            from: model.from,
            to: model.to,
            what: model.reason === undefined ? '.' : `: ${isolated(model.reason)}`,
          }),
        ]
      : []),
    ...(baseline
      ? [
          baseline.from === 0
            ? t('Baseline {to} was approved (before: none).', { to: baseline.to })
            : t('Baseline {to} was approved (before: {from}).', { to: baseline.to, from: baseline.from }),
        ]
      : []),
    ...(reports === 0
      ? []
      : [t('{reports, plural, one {{reports} status report came in.} other {{reports} status reports came in.}}', { reports })]),
  ];
}

export function endDefinitions({ result, report, customer }: Closing, currency: string, nameOf: NameOf): readonly Definition[] {
  const word = customer
    ? customer.accepted
      ? t('{by} accepted the result, {at}', { by: isolated(nameOf(customer.by)), at: moment(customer.at) })
      : t('{by} did not accept the result, {at}', { by: isolated(nameOf(customer.by)), at: moment(customer.at) })
    : t('not given');
  return [
    [t('The project would end as'), resultLabels[result]],
    [t('Final cost'), money(report.finalCost, currency)],
    [t('Ended'), day(report.end)],
    [t('The customer’s word'), word],
  ];
}

/** What was promised beside what was achieved. */
export function benefitsAtEnd({ benefits }: Closing, currency: string, nameOf: NameOf): readonly string[] {
  return benefits.map(({ name, promised, achieved, result, due, owner }) => {
    const parts = [
      t('promised {promised}', { promised: money(promised, currency) }),
      t('achieved {achieved}', { achieved: money(achieved, currency) }),
      ...(result === undefined ? [] : [isolated(result)]),
      ...(due === undefined ? [] : [t('due {due}', { due: day(due) })]),
      ...(owner === undefined ? [] : [t('owned by {owner}', { owner: isolated(nameOf(owner)) })]),
    ];
    return `${isolated(name)}: ${parts.join('; ')}`;
  });
}

type ExceptionOfPack = NonNullable<ReviewView['pack']['exception']>;

const causeKinds = { ...kindLabels, condition: t('Condition') } as const;

/** What fails in a project that comes before its board between two gates; what it is about first. */
export function causeLines({ about, causes }: ExceptionOfPack): readonly string[] {
  const first = causes.filter(({ id }) => id === about);
  const lines = [...first, ...causes.filter(cause => !first.includes(cause))];
  return lines.map(({ name, kind, value }) => `${causeKinds[kind]}: ${isolated(name)}: ${value}`);
}
