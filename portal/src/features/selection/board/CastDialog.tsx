/** What is said about a ballot on a scenario before it is cast. */
import type { SelectionView } from '#api/answers/selections.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { CastConfirmation } from '../../../shared/parts/CastConfirmation.tsx';
import { rich } from '../../../shared/text.ts';
import { pathOf, type Submission } from '../api.ts';
import { type BallotForm, choiceLabels, choiceMeanings, consequence } from './choice.ts';

interface CastDialogProps {
  readonly selection: SelectionView;
  readonly asked: Submission;
  readonly form: BallotForm;
  readonly opened: boolean;
  readonly close: () => void;
  readonly draft: { done(): void };
  readonly onCast: (receipt: Receipt) => void;
}

export function CastDialog({ selection, asked, form, ...dialog }: CastDialogProps) {
  const { choice } = form.values;
  if (choice === '') return null;
  const [word] = choiceLabels[choice];
  return (
    <CastConfirmation
      {...dialog}
      path={`${pathOf(selection.id)}/ballots`}
      ballot={form}
      what={rich('{word}: “{name}” of {name2}', {
        word: <strong>{word}</strong>,
        name: <bdi>{asked.scenario.name}</bdi>,
        name2: <bdi>{selection.name}</bdi>,
      })}
      meaning={choiceMeanings[choice]}
      consequence={consequence(asked, form.values)}
      act={word}
    />
  );
}
