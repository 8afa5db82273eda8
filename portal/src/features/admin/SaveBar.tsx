/** Saves a standard of the office: what is wrong, what happened, and the button. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { ApiError } from '../../shared/api/client.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import type { Standard } from './standard.ts';

interface SaveBarProps {
  readonly label: string;
  readonly standard: Standard;
  /** What cannot be said at one field. */
  readonly problems?: readonly string[];
  readonly again: () => void;
}

export function SaveBar({ label, standard, problems = [], again }: SaveBarProps) {
  const { error, missing, saved, saving, save } = standard;
  const changed = error instanceof ApiError && error.code === 'version-changed';
  return (
    <>
      {problems.length > 0 && (
        <Alert variant="outline" color="red" title="Not ready to be saved">
          <ul>
            {problems.slice(0, 12).map(problem => (
              <li key={problem} className="clip">
                {problem}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {error && <ErrorAlert error={error} {...(changed && { retry: again, retryLabel: 'Read it again' })} />}
      <Group>
        <Button loading={saving} disabled={problems.length > 0} onClick={save}>
          {label}
        </Button>
        {missing && <Text role="alert">Something is missing above.</Text>}
        {saved && <Text role="status">Saved.</Text>}
      </Group>
    </>
  );
}
