/** Reads all rows that match, page after page, when the reader asks for it; the reader sees how far it is and can stop it. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ProjectRow } from '#api/answers/lists.ts';
import { everyProject, type ProjectFilter } from '../../shared/api/lists.ts';
import { number } from '../../shared/format.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';

type Reading = 'not begun' | 'reading' | 'stopped' | 'all';

interface AllRows {
  readonly reading: Reading;
  /** How many were read so far. */
  readonly count: number;
  /** What was read, once reading is over or was stopped. */
  readonly rows?: readonly ProjectRow[];
  readonly error?: unknown;
}

const notBegun: AllRows = { reading: 'not begun', count: 0 };

/** Forgets what it has read as soon as something else is asked for. */
export function useAllRows(filter: ProjectFilter) {
  const asked = JSON.stringify(filter);
  const [state, setState] = useState({ asked, allRows: notBegun });
  const abort = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question stops the reading for this one
  useEffect(() => () => abort.current?.abort(), [asked]);
  const set = (allRows: AllRows) => setState({ asked, allRows });
  const read = async () => {
    const mine = new AbortController();
    abort.current = mine;
    const rows: ProjectRow[] = [];
    set({ reading: 'reading', count: 0 });
    try {
      for await (const page of everyProject(filter, mine.signal)) {
        rows.push(...page);
        set({ reading: 'reading', count: rows.length });
      }
      set({ reading: 'all', count: rows.length, rows });
    } catch (error) {
      set({ reading: 'stopped', count: rows.length, rows, ...(!mine.signal.aborted && { error }) });
    }
  };
  return { ...(state.asked === asked ? state.allRows : notBegun), read, stop: () => abort.current?.abort() };
}

const what = 'projects that match';

export function ReadAll({ of }: { of: ReturnType<typeof useAllRows> }) {
  const { reading, count, error, read, stop } = of;
  return (
    <Stack gap="xs" className="no-print">
      {reading === 'reading' && (
        <>
          <Progress value={100} animated striped aria-label={`Reading all ${what}`} />
          <Group gap="sm">
            <Text c="dimmed">{number(count, 0)} read so far.</Text>
            <Button variant="default" onClick={stop}>
              Stop
            </Button>
          </Group>
        </>
      )}
      {error !== undefined && <ErrorAlert error={error} />}
      {reading !== 'reading' && (
        <Group gap="sm">
          <Text c="dimmed" role="status">
            {reading === 'all' && `Pictures and files cover all ${number(count, 0)} ${what}.`}
            {reading === 'stopped' && `Stopped: pictures and files cover ${number(count, 0)} ${what}, not all.`}
            {reading === 'not begun' && 'Pictures and files cover the projects that are shown in the table.'}
          </Text>
          {reading !== 'all' && (
            <Button variant="default" onClick={() => void read()}>
              Read all that match
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
