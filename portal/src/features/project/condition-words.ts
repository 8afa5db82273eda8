/** What is said of a condition, on the page and in the brief: whose it is, and how far it is. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isException } from '#domain/project/conditions/exception.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day, moment, oneOf } from '../../shared/format.ts';
import { ownerLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

export type Condition = ProjectView['conditions'][number];

/** Who has to see to it, by name: who held the role when it was set, else who holds it now. */
export function ownerName({ proposal }: ProjectView, { owner, person }: Condition, nameOf: NameOf): string {
  if (owner === 'pmo') return ownerLabels.pmo;
  const now = owner === 'manager' ? (proposal.manager ?? proposal.sponsor) : proposal.sponsor;
  return `${isolated(nameOf(person ?? now))} (${ownerLabels[owner]})`;
}

/** What happened to it so far and what it waits for, a line each. */
export function progressLines(project: ProjectView, condition: Condition, nameOf: NameOf): readonly string[] {
  const { metAt, how, acceptedBy, reported, returned } = condition;
  if (metAt !== undefined)
    return [
      t('Met {metAt}: {isolated}', { metAt: moment(metAt), isolated: isolated(how ?? '') }),
      ...(acceptedBy === undefined ? [] : [t('Accepted by {acceptedBy}', { acceptedBy: isolated(nameOf(acceptedBy)) })]),
    ];
  return [
    ...exceptionLines(condition),
    ...(returned
      ? [
          reported
            ? t('An earlier report was sent back by {by}, {at}: {reason}', {
                by: isolated(nameOf(returned.by)),
                at: moment(returned.at),
                reason: isolated(returned.reason),
              })
            : t('Sent back by {by}, {at}: {reason}', {
                by: isolated(nameOf(returned.by)),
                at: moment(returned.at),
                reason: isolated(returned.reason),
              }),
        ]
      : []),
    ...(reported ? [...reportLines(project, reported, nameOf), waitingLine(condition, nameOf)] : []),
    ...waiverLines(project, condition, nameOf),
  ];
}

/** Since when it is an exception; of one whose days are counted in working days also until when it is none. */
function exceptionLines(condition: Condition): readonly string[] {
  const { reckoned, exceptionAt } = condition;
  if (isException(condition)) {
    const after = reckoned ? t('30 working days') : t('a month');
    return [
      t('An exception since {exceptionAt}: {after} after its day nothing had come of it, and its board was told.', {
        exceptionAt: moment(exceptionAt),
        after,
      }),
    ];
  }
  const last = reckoned?.at(-1);
  if (last === undefined) return [];
  return [
    t(
      'Counted in working days: it is asked for 7 before its day, on it and 7 after; 30 after ({last}) it is an exception, and its board is told.',
      { last: moment(last) },
    ),
  ];
}

function reportLines({ evidence }: ProjectView, reported: NonNullable<Condition['reported']>, nameOf: NameOf): readonly string[] {
  const item = evidence.find(entry => entry.id === reported.evidence);
  return [
    t('Reported as met by {by}: {how}', { by: isolated(nameOf(reported.by)), how: isolated(reported.how) }),
    ...(item ? [t('Evidence: {title}', { title: isolated(item.title) })] : []),
  ];
}

function waitingLine({ reported, waitsFor }: Condition, nameOf: NameOf): string {
  const since = moment(reported?.at);
  return waitsFor.length === 0
    ? t('It has waited since {since}, and nobody without an interest is left to accept it.', { since })
    : t('It waits for the word of {waitsFor} since {since}.', { waitsFor: oneOf(waitsFor.map(nameOf)), since });
}

function waiverLines({ waivers }: ProjectView, { id, standing }: Condition, nameOf: NameOf): readonly string[] {
  const waiver = waivers.findLast(entry => entry.condition === id);
  if (standing !== 'waived' || !waiver) return [];
  return [
    t('Waived by {by} until {until}: {reason}', {
      by: isolated(nameOf(waiver.by)),
      until: day(waiver.until),
      reason: isolated(waiver.reason),
    }),
  ];
}
