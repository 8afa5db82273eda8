/** The rule of a round in words, as a board secretary would say it. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { oneOf } from '../../shared/format.ts';
import { chosenBy, sentences, t } from '../../shared/text.ts';

export function ruleInWords(
  review: Pick<ReviewView, 'gate' | 'roster' | 'recused' | 'chair'>,
  nameOf: (id: string) => string,
): string {
  const { rule } = review.gate;
  const seats = review.roster.length - review.recused.length;
  const asked = { quorum: rule.quorum, seats, approval: chosenBy(rule.approval) };
  return sentences(
    rule.of === 'seats'
      ? t(
          '{quorum} of {seats} members must vote; {approval, select, majority {more than half} twothirds {two thirds} other {all}} of all {seats} members must approve.',
          asked,
        )
      : t(
          '{quorum} of {seats} members must vote; {approval, select, majority {more than half} twothirds {two thirds} other {all}} of the ballots cast must approve.',
          asked,
        ),
    rule.approval === 'majority' && t('{chair}, the chair, breaks ties.', { chair: isolated(nameOf(review.chair)) }),
  );
}

/** People of whom one is enough: “A”, “A or B”, “A, B or C”. */
export function anyOf(people: readonly string[], nameOf: (id: string) => string): string {
  return oneOf(people.map(nameOf));
}
