/** A file on record, taken from a short-lived signed address that the API hands out on the click. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '#domain/project/delivery/evidence.ts';
import { request } from '../api/client.ts';
import { fileSize } from '../descriptions.ts';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface FileLinkProps {
  /** Where the address is asked for. */
  readonly path: string;
  /** What the file belongs to, for those who hear the page. */
  readonly of: string;
  readonly file: NonNullable<Evidence['file']>;
}

export function FileLink({ path, of, file }: FileLinkProps) {
  const [error, setError] = useState<unknown>();
  const open = async () => {
    setError(undefined);
    try {
      const { url } = await request<{ url: string }>(path);
      location.assign(url);
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={() => void open()} aria-label={t('Download {of}', { of })}>
        {t('Download ({fileSize})', { fileSize: fileSize(file) })}
      </Button>
      {error !== undefined && <ErrorAlert error={error} />}
    </>
  );
}
