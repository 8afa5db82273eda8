/** The rule of a round in words, as a board secretary would say it. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { approvalWords } from '#domain/values/outcome-words.ts';

export function ruleInWords(
  review: Pick<ReviewView, 'gate' | 'roster' | 'recused' | 'chair'>,
  nameOf: (id: string) => string,
): string {
  const { rule } = review.gate;
  const seats = review.roster.length - review.recused.length;
  const of = rule.of === 'seats' ? `of all ${seats} members` : 'of the ballots cast';
  const ties = rule.approval === 'majority' ? ` ${isolated(nameOf(review.chair))}, the chair, breaks ties.` : '';
  return `${rule.quorum} of ${seats} members must vote; ${approvalWords[rule.approval]} ${of} must approve.${ties}`;
}

/** People of whom one is enough: “A”, “A or B”, “A, B or C”. */
export function anyOf(people: readonly string[], nameOf: (id: string) => string): string {
  const names = people.map(id => isolated(nameOf(id)));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
