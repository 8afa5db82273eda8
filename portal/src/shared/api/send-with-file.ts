/** Sends a command about a project with a file: the file goes first, if there is one, then what is said with it. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useOnce } from './once.ts';
import { useSend } from './send.ts';
import { upload } from './upload.ts';

interface SendWithFile {
  readonly path: string;
  /** What was typed, by the fields of the API. */
  readonly given: object;
  readonly file: File | null;
}

/** `progress` is the per cent of the file that has been sent; undefined while none is being sent. */
export function useSendWithFile(project: string, draft?: { done(): void }) {
  const { mutateAsync } = useSend(draft);
  const [progress, setProgress] = useState<number>();
  const once = useOnce(async ({ path, given, file }: SendWithFile) => {
    const sent = file === null ? undefined : await upload(project, file, setProgress);
    return mutateAsync({ path, body: { ...given, ...(sent && { file: sent }) } });
  });
  const send = useMutation({
    mutationFn: once,
    onSettled: () => setProgress(undefined),
  });
  return { ...send, progress };
}
