/** Saves a history as the file that verifies without Tollgate, leads to the page that checks it, and says why when it could not. */
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../api/client.ts';
import { saveJson } from '../download.ts';
import { rich, t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface ExportHistoryProps {
  /** Where the file is asked for. */
  readonly path: string;
  /** What it is called, without `.json`. */
  readonly file: string;
}

export function ExportHistory({ path, file }: ExportHistoryProps) {
  const [error, setError] = useState<unknown>();
  const [isSaved, setIsSaved] = useState(false);
  const save = async () => {
    setError(undefined);
    try {
      saveJson(file, await request(path));
      setIsSaved(true);
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void save()}>
        {t('Export history')}
      </Button>
      {isSaved && (
        <Text size="sm" role="status">
          {rich('Saved. {link}', {
            link: (
              <Anchor component={Link} to="/verify">
                {t('Check it, or see how others can')}
              </Anchor>
            ),
          })}
        </Text>
      )}
      {error !== undefined && <ErrorAlert error={error} />}
    </>
  );
}
