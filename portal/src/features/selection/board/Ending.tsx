/** How the board decided: the frozen pack with its digest, the count, and whether the sponsors have been told. */
import { Alert, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { moment } from '../../../shared/format.ts';
import { rich, served, t } from '../../../shared/text.ts';
import type { Submission } from '../api.ts';
import { endingTitles } from './question.ts';

export function Ending({ selection, asked }: { selection: SelectionView; asked: Submission }) {
  const { nameOf } = useCurrentUser();
  const { ending, pack } = asked;
  if (!ending) return null;
  const { kind, why, at, tieBrokenBy } = ending;
  return (
    <Alert variant="outline" color={kind === 'decided' ? 'green' : 'yellow'} role="status" title={endingTitles[kind]}>
      <Text className="clip">
        {served(why)} {moment(at)}.{tieBrokenBy !== undefined && ` ${t('{by} broke the tie.', { by: nameOf(tieBrokenBy) })}`}
      </Text>
      {kind === 'decided' && (
        <>
          <Text>
            {selection.told
              ? t('Every sponsor has been told by mail what was chosen and why, and reads it on the page of the project.')
              : t('The sponsors are being told.')}
          </Text>
          <Text size="sm" className="clip">
            {rich('What the board decided on is frozen; its digest is {pack}.', { pack: <code>{pack}</code> })}
          </Text>
        </>
      )}
    </Alert>
  );
}
