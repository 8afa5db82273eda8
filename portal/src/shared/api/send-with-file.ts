/** Adds evidence to a project: its file first, if there is one, then what is said about it. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSend } from '../../shared/api/send.ts';
import { upload } from './upload.ts';

interface NewEvidence {
  /** What was typed, by the fields of the API. */
  readonly given: object;
  readonly file: File | null;
}

/** `progress` is the per cent of the file that has been sent; undefined while none is being sent. */
export function useAddEvidence(project: string) {
  const { mutateAsync } = useSend();
  const [progress, setProgress] = useState<number>();
  const add = useMutation({
    mutationFn: async ({ given, file }: NewEvidence) => {
      const sent = file === null ? undefined : await upload(project, file, setProgress);
      return mutateAsync({ path: `/v1/projects/${project}/evidence`, body: { ...given, ...(sent && { file: sent }) } });
    },
    onSettled: () => setProgress(undefined),
  });
  return { ...add, progress };
}
