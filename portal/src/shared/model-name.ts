/** What a scoring model is called: as its office called it; the goals of the office, scored as they are, have a name of ours. */
import { idOfGoals } from '#domain/scoring/models/published.ts';
import { isolated } from '#domain/values/isolated.ts';
import { t } from './text.ts';

export const modelName = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  id === idOfGoals ? t('Goals of the office') : isolated(name);
