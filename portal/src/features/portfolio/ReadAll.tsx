/** Reads all rows that match, page after page, for what is drawn or taken away; the reader sees how far it is and can stop it. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ProjectRow } from '#api/answers/lists.ts';
import { everyProject, type ProjectFilter } from '../../shared/api/lists.ts';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
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

/** Forgets what it has read as soon as something else is asked for. `read` gives all rows, or nothing when it was stopped or has failed. */
export function useAllRows({ order: _, ...filter }: ProjectFilter) {
  const asked = JSON.stringify(filter);
  const [state, setState] = useState({ asked, allRows: notBegun });
  const abort = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question stops the reading for this one
  useEffect(() => () => abort.current?.abort(), [asked]);
  const set = (allRows: AllRows) => setState({ asked, allRows });
  const current = state.asked === asked ? state.allRows : notBegun;
  const read = async (): Promise<readonly ProjectRow[] | undefined> => {
    if (current.reading === 'all') return current.rows;
    const mine = new AbortController();
    abort.current?.abort();
    abort.current = mine;
    const rows: ProjectRow[] = [];
    set({ reading: 'reading', count: 0 });
    try {
      for await (const page of everyProject(filter, mine.signal)) {
        rows.push(...page);
        set({ reading: 'reading', count: rows.length });
      }
      set({ reading: 'all', count: rows.length, rows });
      return rows;
    } catch (error) {
      if (abort.current === mine) set({ reading: 'stopped', count: rows.length, rows, ...(!mine.signal.aborted && { error }) });
      return undefined;
    }
  };
  return { ...current, read, stop: () => abort.current?.abort() };
}
export type AllRowsRead = ReturnType<typeof useAllRows>;

const what = t('projects that match');

/** How far the reading is; nothing as long as nobody reads. */
export function ReadingAll({ of, total }: { of: AllRowsRead; total: number | undefined }) {
  const { reading, count, error, read, stop } = of;
  if (reading === 'not begun' || reading === 'all') return null;
  return (
    <Stack gap="xs" className="no-print">
      {error !== undefined && <ErrorAlert error={error} />}
      <Text c="dimmed" role="status">
        {reading === 'reading'
          ? total === undefined
            ? t('{count} read so far.', { count: number(count, 0) })
            : t('{count} read so far of {total}.', { count: number(count, 0), total: number(total, 0) })
          : t('Stopped after {count} {what}, which are not all.', { count: number(count, 0), what })}
      </Text>
      {reading === 'reading' ? (
        <>
          <Progress value={total ? (count / total) * 100 : 100} animated striped aria-label={t('Reading all {what}', { what })} />
          <Group>
            <Button variant="default" onClick={stop}>
              {t('Stop')}
            </Button>
          </Group>
        </>
      ) : (
        <Group>
          <Button variant="default" onClick={() => void read()}>
            {t('Read all that match')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
