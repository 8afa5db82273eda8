/** Saves a standard of the office: what is wrong, what happened, and the button. */
import { Alert, Button, Group, Text } from '@mantine/core';
import type { useSend } from '../../shared/api/send.ts';
import { TroubleBox } from '../../shared/ui/states.tsx';

interface SaveBarProps {
  readonly label: string;
  readonly send: ReturnType<typeof useSend>;
  readonly problems: readonly string[];
  readonly save: () => void;
}

export function SaveBar({ label, send, problems, save }: SaveBarProps) {
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
      {send.error && <TroubleBox error={send.error} />}
      <Group>
        <Button loading={send.isPending} disabled={problems.length > 0} onClick={save}>
          {label}
        </Button>
        {send.isSuccess && <Text role="status">Saved.</Text>}
      </Group>
    </>
  );
}

/** Faults by path as lines for people. */
export function linesOf(faults: Readonly<Record<string, string>>): string[] {
  return Object.entries(faults).map(([path, reason]) => (path === '' ? reason : `${path}: ${reason}`));
}
