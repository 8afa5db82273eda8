/** A selection at its one address: the workbench while scenarios are made, the board's page once a board was asked. */
import { useParams } from 'react-router';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { useSelection } from './api.ts';
import { BoardView } from './board/BoardView.tsx';
import { Workbench } from './Workbench.tsx';

export function SelectionPage() {
  const { id = '' } = useParams();
  const selection = useSelection(id);
  return (
    <Answer of={selection} what={t('Reading the selection')}>
      {data =>
        data.status === 'submitted' || data.status === 'decided' ? (
          <BoardView key={id} selection={data} />
        ) : (
          <Workbench key={id} selection={data} />
        )
      }
    </Answer>
  );
}

/** The workbench at any time: while the board decides and afterwards, too. */
export function WorkbenchPage() {
  const { id = '' } = useParams();
  const selection = useSelection(id);
  return (
    <Answer of={selection} what={t('Reading the selection')}>
      {data => <Workbench key={id} selection={data} />}
    </Answer>
  );
}
