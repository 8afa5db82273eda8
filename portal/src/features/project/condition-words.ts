/** What is said of a condition, on the page and in the brief: whose it is, and how far it is. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isException } from '#domain/project/conditions/exception.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day, moment, oneOf } from '../../shared/format.ts';
import { ownerLabels } from '../../shared/labels.ts';

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
      `Met ${moment(metAt)}: ${isolated(how ?? '')}`,
      ...(acceptedBy === undefined ? [] : [`Accepted by ${isolated(nameOf(acceptedBy))}`]),
    ];
  return [
    ...exceptionLines(condition),
    ...(returned
      ? [
          `${reported ? 'An earlier report was sent' : 'Sent'} back by ${isolated(nameOf(returned.by))}, ${moment(returned.at)}: ${isolated(returned.reason)}`,
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
    const after = reckoned ? '30 working days' : 'a month';
    return [`An exception since ${moment(exceptionAt)}: ${after} after its day nothing had come of it, and its board was told.`];
  }
  const last = reckoned?.at(-1);
  if (last === undefined) return [];
  return [
    `Counted in working days: it is asked for 7 before its day, on it and 7 after; 30 after (${moment(last)}) it is an exception, and its board is told.`,
  ];
}

function reportLines({ evidence }: ProjectView, reported: NonNullable<Condition['reported']>, nameOf: NameOf): readonly string[] {
  const item = evidence.find(entry => entry.id === reported.evidence);
  return [
    `Reported as met by ${isolated(nameOf(reported.by))}: ${isolated(reported.how)}`,
    ...(item ? [`Evidence: ${isolated(item.title)}`] : []),
  ];
}

function waitingLine({ reported, waitsFor }: Condition, nameOf: NameOf): string {
  const since = moment(reported?.at);
  return waitsFor.length === 0
    ? `It has waited since ${since}, and nobody without an interest is left to accept it.`
    : `It waits for the word of ${oneOf(waitsFor.map(nameOf))} since ${since}.`;
}

function waiverLines({ waivers }: ProjectView, { id, standing }: Condition, nameOf: NameOf): readonly string[] {
  const waiver = waivers.findLast(entry => entry.condition === id);
  if (standing !== 'waived' || !waiver) return [];
  return [`Waived by ${isolated(nameOf(waiver.by))} until ${day(waiver.until)}: ${isolated(waiver.reason)}`];
}
