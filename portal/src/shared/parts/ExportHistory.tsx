/** Saves a history as the file that verifies without Tollgate, and says why when it could not. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { request } from '../api/client.ts';
import { saveJson } from '../download.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface ExportHistoryProps {
  /** Where the file is asked for. */
  readonly path: string;
  /** What it is called, without `.json`. */
  readonly file: string;
}

export function ExportHistory({ path, file }: ExportHistoryProps) {
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    try {
      saveJson(file, await request(path));
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void save()}>
        Export history
      </Button>
      {error !== undefined && <ErrorAlert error={error} />}
    </>
  );
}
