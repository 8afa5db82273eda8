/** The button that makes the brief of a selection as a PDF: of the scenario that is shown, or of what a board is asked. */
import type { SelectionView } from '#api/answers/selections.ts';
import { useBriefButton } from '../../shared/brief/BriefButton.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import type { ScenarioResult, ScenarioView, Submission } from './api.ts';

interface BriefOf {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView;
  readonly result: ScenarioResult | undefined;
  readonly asked?: Submission;
}

export function useSelectionBrief(of: BriefOf) {
  const { me, nameOf } = useCurrentUser();
  return useBriefButton(of.asked ? t('Decision brief (PDF)') : t('Selection brief (PDF)'), async () => {
    const { selectionBrief } = await import('./brief.ts');
    const officeName = me.offices.find(({ id }) => id === of.selection.office)?.name ?? of.selection.office;
    return selectionBrief(of, { nameOf, me: me.id, officeName, readAt: of.selection.now });
  });
}
