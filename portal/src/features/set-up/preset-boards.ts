/** What the boards are called that the gate models that come with Tollgate name. */
import { t } from '../../shared/text.ts';
export const presetBoards: Readonly<Record<string, string>> = {
  'portfolio-board': t('the portfolio board'),
  'technical-board': t('the technical board'),
};
