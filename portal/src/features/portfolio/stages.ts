/** What charts of the portfolio are drawn of. */
import type { ProjectRow } from '#api/answers/lists.ts';
import type { StageNames } from './names.ts';
import type { View } from './view.ts';

export interface ChartsProps {
  readonly rows: readonly ProjectRow[];
  readonly stageName: StageNames;
  /** Shows the projects behind a part of a picture, as a table. */
  readonly lookInto: (says: View) => void;
}
