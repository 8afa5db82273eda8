/** Scoring models as choices of a form: the goals of the office, and every published version that can be scored by from ratings. */
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import { isForPanels } from '#domain/call/frozen-model.ts';
import { t } from '../../shared/text.ts';

/** A published model as the choice of a form: `digital/3`. */
export function modelChoice({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}/${version}`;
}

/** The model of a choice; nothing for the goals of the office. */
export function modelIn(choice: string) {
  const [id, version] = choice.split('/');
  return choice === '' ? undefined : { id, version: Number(version) };
}

/** The newest version of each model first, after the goals of the office. */
export function choicesOf({ versions }: ScoringModels) {
  const published = Object.values(versions)
    .map(all => all.filter(({ scoring }) => isForPanels(scoring)).toReversed())
    .filter(all => all.length > 0);
  return [
    { value: '', label: t('The goals of the office, as they are now') },
    ...published.map(all => ({
      group: all[0]?.name ?? '',
      items: all.map(model => ({
        value: modelChoice(model),
        label: t('{name}, version {version}', { name: model.name, version: model.version }),
      })),
    })),
  ];
}
