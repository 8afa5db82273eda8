/** The subject of a draft has ended: the draft is taken from the device, and what was written in it is shown once more, to be copied. */
import { Alert, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDraftOwner } from '../current-user.tsx';
import { rich, t } from '../text.ts';
import { Prose } from '../ui/Prose.tsx';
import { readDraft, removeDraft } from './device.ts';
import { hasMovedOn, keyOf, sentencesIn } from './kept.ts';

interface EndedDraftProps {
  readonly form: string;
  readonly subject: string;
  /** Drafts of another state of the subject stay. */
  readonly of: string;
  /** That it has ended, as the beginning of a sentence; nothing happens while it has not. */
  readonly ended: string | undefined | false;
}

export function EndedDraft({ form, subject, of, ended }: EndedDraftProps) {
  const owner = useDraftOwner();
  const key = owner && keyOf({ ...owner, form, subject });
  const [draft] = useState(() => (key === undefined ? undefined : readDraft(key)));
  const over = draft !== undefined && ended !== undefined && ended !== false && !hasMovedOn(draft, of);
  useEffect(() => {
    if (over && key !== undefined) removeDraft(key);
  }, [over, key]);
  const sentences = over ? sentencesIn(draft.values) : [];
  if (sentences.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" title={t('Your draft was not sent')} className="no-print">
      <Text>{rich('{ended}. Copy what you still need: the draft is no longer kept on this device.', { ended })}</Text>
      {sentences.map(sentence => (
        <Prose key={sentence} quiet>
          {sentence}
        </Prose>
      ))}
    </Alert>
  );
}
