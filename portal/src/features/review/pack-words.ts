/** Parts of the pack in sentences that page and brief share: what changed since a board last looked, and how the project would end. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Definition, NameOf } from '../../shared/descriptions.ts';
import { gateNames } from '../../shared/descriptions.ts';
import { day, moment, money } from '../../shared/format.ts';
import { kindLabels, resultLabels } from '../../shared/labels.ts';

type Pack = ReviewView['pack'];
type Since = NonNullable<Pack['since']>;
type Closing = NonNullable<Pack['closing']>;

const roles = { sponsor: 'The sponsor', manager: 'The project manager', customer: 'The customer' } as const;

/** Since when: the last board's look, or the proposal. */
export function sinceWhen({ at, gate }: Since, review: ReviewView): string {
  if (gate === undefined) return `Since it was proposed, ${moment(at)}:`;
  return `Since the board of ${isolated(gateNames(review)(gate))} decided, ${moment(at)}:`;
}

/** A sentence for each change; none when nothing changed. */
export function sinceLines({ revisions, reports, model, baseline, people }: Since, nameOf: NameOf): readonly string[] {
  const who = (id: string | undefined) => (id === undefined ? 'nobody' : isolated(nameOf(id)));
  return [
    ...revisions.map(({ revision, by, at, note }) => {
      const why = note === undefined ? '' : `: ${isolated(note)}`;
      return `Revision ${revision} by ${who(by)}, ${moment(at)}${why}`;
    }),
    ...people.map(({ role, from, to }) => `${roles[role]} is now ${who(to)} (before: ${who(from)}).`),
    ...(model
      ? [
          `It went over from version ${model.from} to version ${model.to} of its gate model${model.reason === undefined ? '.' : `: ${isolated(model.reason)}`}`,
        ]
      : []),
    ...(baseline ? [`Baseline ${baseline.to} was approved (before: ${baseline.from === 0 ? 'none' : baseline.from}).`] : []),
    ...(reports === 0 ? [] : [`${reports} status ${reports === 1 ? 'report' : 'reports'} came in.`]),
  ];
}

export function endDefinitions({ result, report, customer }: Closing, currency: string, nameOf: NameOf): readonly Definition[] {
  const word = customer
    ? `${isolated(nameOf(customer.by))} ${customer.accepted ? 'accepted the result' : 'did not accept the result'}, ${moment(customer.at)}`
    : 'not given';
  return [
    ['The project would end as', resultLabels[result]],
    ['Final cost', money(report.finalCost, currency)],
    ['Ended', day(report.end)],
    ['The customer’s word', word],
  ];
}

/** What was promised beside what was achieved. */
export function benefitsAtEnd({ benefits }: Closing, currency: string, nameOf: NameOf): readonly string[] {
  return benefits.map(({ name, promised, achieved, result, due, owner }) => {
    const parts = [
      `promised ${money(promised, currency)}`,
      `achieved ${money(achieved, currency)}`,
      ...(result === undefined ? [] : [isolated(result)]),
      ...(due === undefined ? [] : [`due ${day(due)}`]),
      ...(owner === undefined ? [] : [`owned by ${isolated(nameOf(owner))}`]),
    ];
    return `${isolated(name)}: ${parts.join('; ')}`;
  });
}

type ExceptionOfPack = NonNullable<ReviewView['pack']['exception']>;

const causeKinds = { ...kindLabels, condition: 'Condition' } as const;

/** What fails in a project that comes before its board between two gates; what it is about first. */
export function causeLines({ about, causes }: ExceptionOfPack): readonly string[] {
  const first = causes.filter(({ id }) => id === about);
  const lines = [...first, ...causes.filter(cause => !first.includes(cause))];
  return lines.map(({ name, kind, value }) => `${causeKinds[kind]}: ${isolated(name)}: ${value}`);
}
