/**
 * Which items the chair has marked for consent. The whole list is sent, so a mark builds on those that were sent before it, not on what the page
 * has read of the meeting, which is a moment older: else the second of two quick marks would take the first one away.
 */
import { useState } from 'react';
import type { MeetingView } from '#api/answers/meetings.ts';
import { useSend } from '../../shared/api/send.ts';
import { type Item, meetingPath } from './words.ts';

export function useConsentMarks({ id, agenda }: MeetingView) {
  const send = useSend();
  const [sent, setSent] = useState<readonly string[]>();
  const read = agenda.filter(({ consent }) => consent).map(item => item.id);
  // Once the meeting was read as it was sent, what others mark counts again.
  if (sent && !send.isPending && sent.length === read.length && sent.every(item => read.includes(item))) setSent(undefined);
  const marked = sent ?? read;
  return {
    has: (item: Item) => marked.includes(item.id),
    mark(item: Item, isMarked: boolean) {
      const items = [...marked.filter(other => other !== item.id), ...(isMarked ? [item.id] : [])];
      setSent(items);
      send.mutate({ path: meetingPath(id, 'consent-items'), body: { items } }, { onError: () => setSent(undefined) });
    },
    isPending: send.isPending,
    error: send.error,
  };
}

export type ConsentMarks = ReturnType<typeof useConsentMarks>;
