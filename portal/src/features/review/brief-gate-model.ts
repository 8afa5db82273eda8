/** Of the pack in a decision brief: that the PMO chose other gates than the size of the project says. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { type BriefPart, paragraph } from '../../shared/brief/document.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';

/** With why, in the words of who chose. */
export function gateModelPart({ pack: { gateModel }, gateModelNames }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!gateModel) return [];
  const { model, ruled, by, at, reason } = gateModel;
  const named = (id: string) => isolated(gateModelNames?.[id] ?? id);
  const blocks = [
    paragraph(`It follows ${named(model)}. By its size it would follow ${named(ruled.model)}: ${ruled.because}.`),
    paragraph(`Chosen by ${nameOf(by)}, ${moment(at)}. The reason:`),
    paragraph(reason),
  ];
  return [{ title: 'Other gates than its size says', blocks }];
}
