/** The rule of a round in words, as a board secretary would say it. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { approvalWords } from '#domain/values/outcome-words.ts';
import { t } from '../../shared/text.ts';

export function ruleInWords(
  review: Pick<ReviewView, 'gate' | 'roster' | 'recused' | 'chair'>,
  nameOf: (id: string) => string,
): string {
  const { rule } = review.gate;
  const seats = review.roster.length - review.recused.length;
  const of = rule.of === 'seats' ? t('of all {seats} members', { seats }) : t('of the ballots cast');
  const ties =
    rule.approval === 'majority' ? t(' {chair}, the chair, breaks ties.', { chair: isolated(nameOf(review.chair)) }) : '';
  return t('{quorum} of {seats} members must vote; {approval} {of} must approve.{ties}', {
    quorum: rule.quorum,
    seats,
    approval: approvalWords[rule.approval],
    of,
    ties,
  });
}

/** People of whom one is enough: “A”, “A or B”, “A, B or C”. */
export function anyOf(people: readonly string[], nameOf: (id: string) => string): string {
  const names = people.map(id => isolated(nameOf(id)));
  return names.length < 2
    ? names.join('')
    : t('{names} or {names2}', { names: names.slice(0, -1).join(', '), names2: names.at(-1) });
}
