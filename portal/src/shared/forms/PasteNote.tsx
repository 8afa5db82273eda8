/** Around a field that takes so many characters and no more: when a pasted text is longer, a note under the field says how much of it was left out, for the browser cuts it without a word. */
import { Text } from '@mantine/core';
import { type ClipboardEvent, type FormEvent, type ReactNode, useState } from 'react';
import { number } from '../format.ts';
import { t } from '../text.ts';
import { leftOut, type Pasting } from './left-out.ts';

export function PasteNote({ children }: { children: ReactNode }) {
  const [cut, setCut] = useState<{ readonly left: number; readonly most: number }>();
  const pasted = (event: ClipboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    const left = leftOut(target as Pasting, event.clipboardData.getData('text'));
    setCut(left > 0 ? { left, most: target.maxLength } : undefined);
  };
  const typed = ({ nativeEvent }: FormEvent) => {
    if (!(nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste')) setCut(undefined);
  };
  return (
    <div onPaste={pasted} onInput={typed}>
      {children}
      {cut && (
        <Text size="xs" mt={4} role="alert">
          {t(
            '{left, plural, one {{count} character of what you pasted was left out: this field takes {most} at most.} other {The last {count} characters of what you pasted were left out: this field takes {most} at most.}}',
            { left: cut.left, count: number(cut.left), most: number(cut.most) },
          )}
        </Text>
      )}
    </div>
  );
}
