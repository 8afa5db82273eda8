/** A button that reads all rows of a list and saves them as CSV; what cannot be read is said above it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveCsv } from '../download.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface SaveAllCsvProps {
  readonly label: string;
  /** The file, without its ending. */
  readonly name: string;
  /** The header and the rows. */
  readonly read: () => Promise<Parameters<typeof saveCsv>[1]>;
  readonly disabled?: boolean;
}

export function SaveAllCsv({ label, name, read, disabled = false }: SaveAllCsvProps) {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveCsv(name, await read());
      setError(undefined);
    } catch (fault) {
      setError(fault as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <Button variant="default" disabled={disabled} loading={busy} onClick={() => void save()}>
        {label}
      </Button>
    </>
  );
}
