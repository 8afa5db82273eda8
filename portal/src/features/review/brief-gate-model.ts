/** Of the pack in a decision brief: that other gates were chosen than the size of the project says. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { type BriefPart, paragraph } from '../../shared/brief/document.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { served, t } from '../../shared/text.ts';

/** With why, in the words of who chose. */
export function gateModelPart({ pack: { gateModel }, gateModelNames }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!gateModel) return [];
  const { model, ruled, by, at, reason } = gateModel;
  const named = (id: string) => isolated(gateModelNames?.[id] ?? id);
  const blocks = [
    paragraph(
      t('It follows {named}. By its size it would follow {named2}: {because}.', {
        named: named(model),
        named2: named(ruled.model),
        because: served(ruled.because),
      }),
    ),
    paragraph(t('Chosen by {by}, {at}. The reason:', { by: nameOf(by), at: moment(at) })),
    paragraph(reason),
  ];
  return [{ title: t('Other gates than its size says'), blocks }];
}
