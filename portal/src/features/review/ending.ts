/** How a round ended, in sentences: why, by whom, and whether the chair broke a tie. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day } from '../../shared/format.ts';
import { tieLine } from '../../shared/gate-reasons.ts';

function backLine(stage: string | undefined): readonly string[] {
  return stage === undefined
    ? []
    : [`The project goes back to the stage ${isolated(stage)}; the gates after it are passed again.`];
}

function holdLine(until: string | undefined): readonly string[] {
  return until === undefined ? [] : [`The project is on hold until ${day(until)}.`];
}

export function endingLines({ outcome, withdrawal }: ReviewView, nameOf: NameOf): readonly string[] {
  if (!outcome) return [];
  const who = (id: string) => isolated(nameOf(id));
  switch (outcome.kind) {
    case 'withdrawn':
      return [
        `${who(outcome.by)} withdrew the request: ${isolated(outcome.why)}`,
        ...(withdrawal?.answer?.agreed ? [`${who(withdrawal.answer.by)} agreed for the board.`] : []),
        'It decides nothing; the gate can be asked for again.',
      ];
    case 'restarted':
      return [
        `${who(outcome.by)} restarted the round on the content of a newer report: ${isolated(outcome.why)}`,
        'Its ballots decide nothing; the page of the project leads to the new round.',
      ];
    case 'decided':
      return [
        `${outcome.why}.`,
        ...backLine(outcome.stage),
        ...holdLine(outcome.holdUntil),
        ...[tieLine(outcome, nameOf)].filter(line => line !== undefined),
      ];
    default:
      return [`${outcome.why}.`];
  }
}
