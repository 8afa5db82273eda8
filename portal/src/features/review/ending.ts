/** How a round ended, in sentences: why, by whom, and whether the chair broke a tie. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day } from '../../shared/format.ts';
import { tieLine } from '../../shared/gate-reasons.ts';
import { served, t } from '../../shared/text.ts';

function backLine(stage: string | undefined): readonly string[] {
  return stage === undefined
    ? []
    : [t('The project goes back to the stage {stage}; the gates after it are passed again.', { stage: isolated(stage) })];
}

function holdLine(until: string | undefined): readonly string[] {
  return until === undefined ? [] : [t('The project is on hold until {until}.', { until: day(until) })];
}

export function endingLines({ outcome, withdrawal }: ReviewView, nameOf: NameOf): readonly string[] {
  if (!outcome) return [];
  const who = (id: string) => isolated(nameOf(id));
  switch (outcome.kind) {
    case 'withdrawn':
      return [
        t('{who} withdrew the request: {why}', { who: who(outcome.by), why: isolated(outcome.why) }),
        ...(withdrawal?.answer?.agreed ? [t('{who} agreed for the board.', { who: who(withdrawal.answer.by) })] : []),
        t('It decides nothing; the gate can be asked for again.'),
      ];
    case 'restarted':
      return [
        t('{who} restarted the round on the content of a newer report: {why}', {
          who: who(outcome.by),
          why: isolated(outcome.why),
        }),
        t('Its ballots decide nothing; the page of the project leads to the new round.'),
      ];
    case 'decided':
      return [
        `${served(outcome.why)}.`,
        ...backLine(outcome.stage),
        ...holdLine(outcome.holdUntil),
        ...[tieLine(outcome, nameOf)].filter(line => line !== undefined),
      ];
    default:
      return [`${served(outcome.why)}.`];
  }
}
