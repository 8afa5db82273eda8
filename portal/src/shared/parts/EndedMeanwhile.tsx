/** What was asked ended while its form stood on the page: says so in the form's place, and whether a ballot of the reader counts. It takes the focus that the form had. */
import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { sentences, t } from '../text.ts';

interface EndedMeanwhileProps {
  readonly title: string;
  /** Whether the reader had cast a ballot before. */
  readonly hasCast: boolean;
  /** Where it stands how it ended. */
  readonly where: string;
}

export function EndedMeanwhile({ title, hasCast, where }: EndedMeanwhileProps) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <Alert ref={message} tabIndex={-1} role="alert" color="yellow" variant="outline" className="no-print" title={title}>
      {sentences(
        hasCast
          ? t('Your earlier ballot counts; what stood here since was not cast.')
          : t('What stood here was not cast: you have no ballot in it.'),
        where,
      )}
    </Alert>
  );
}
