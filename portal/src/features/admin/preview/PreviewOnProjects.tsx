/** How every project under way that follows the model would stand by the draft: who newly fails what, with counts that grow while the projects are looked at. Nothing is stored. */
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TriedProject } from '#api/answers/tried-models.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { number } from '../../../shared/format.ts';
import { TableFiles } from '../../../shared/parts/TableFiles.tsx';
import { t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { Section } from '../../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../../shared/ui/states.tsx';
import { type AskedOfAll, countsInWords, useTriedOnAll } from './tried.ts';
import { triedColumns } from './tried-columns.tsx';

interface ProjectsProps {
  /** The draft, as it is written now. */
  readonly model: GateModel;
  /** Whether it could be published as far as is known here. */
  readonly sound: boolean;
  readonly stageName: (stage: string | undefined) => string;
  readonly showAll: (project: TriedProject) => void;
}

export function PreviewOnProjects({ model, sound, stageName, showAll }: ProjectsProps) {
  const [asked, setAsked] = useState<Omit<AskedOfAll, 'changesOnly'>>();
  const [changesOnly, setChangesOnly] = useState(true);
  const isOld = asked !== undefined && JSON.stringify(asked.model) !== JSON.stringify(model);
  return (
    <Section id="preview-all" title={t('Preview on all projects under way')} onPaper={false}>
      <Stack gap="sm">
        <Text>
          {t(
            'How each project that follows this model would stand if it followed the draft. A project keeps its version until the PMO or an administrator moves it; nothing is saved here.',
          )}
        </Text>
        {!sound && <Text>{t('Something above is missing or wrong. Once it is put right, the projects can be looked at.')}</Text>}
        {isOld && (
          <Alert variant="outline" color="yellow" title={t('The draft has changed since')}>
            {t('What stands here is of the draft as it was when the projects were looked at.')}
          </Alert>
        )}
        <Group gap="md">
          <Button variant="default" disabled={!sound} onClick={() => setAsked({ model, run: (asked?.run ?? 0) + 1 })}>
            {asked === undefined ? t('Look at all projects') : t('Look at them again')}
          </Button>
          <Checkbox
            label={t('Only projects for which something changes')}
            checked={changesOnly}
            onChange={event => setChangesOnly(event.currentTarget.checked)}
          />
        </Group>
        {asked && (
          <Found key={`${asked.run} ${changesOnly}`} asked={{ ...asked, changesOnly }} stageName={stageName} showAll={showAll} />
        )}
      </Stack>
    </Section>
  );
}

/** Rows that are shown at first, and that each press adds. */
const aScreen = 50;

function Found({ asked, stageName, showAll }: { asked: AskedOfAll } & Pick<ProjectsProps, 'stageName' | 'showAll'>) {
  const { office } = useCurrentUser();
  const [going, setGoing] = useState(true);
  const [most, setMost] = useState(aScreen);
  const { answer, rows, counts, of } = useTriedOnAll(office.id, asked, going);
  const columns = triedColumns({ stageName, showAll });
  const done = answer.data !== undefined && !answer.hasNextPage;
  return (
    <Stack gap="sm">
      {answer.error && (
        <ErrorAlert error={answer.error} retry={() => void (answer.data ? answer.fetchNextPage() : answer.refetch())} />
      )}
      <Group gap="sm">
        <Text c="dimmed">
          {of === undefined
            ? t('Counting the projects')
            : t('Looked at {lookedAt} of {of} projects', { lookedAt: number(counts.lookedAt, 0), of: number(of, 0) })}
        </Text>
        {answer.hasNextPage && (
          <Button size="compact-sm" variant="default" onClick={() => setGoing(!going)}>
            {going ? t('Stop') : t('Go on')}
          </Button>
        )}
      </Group>
      <div role="status" aria-busy={!done && going}>
        <ul>
          {counts.lookedAt > 0 && countsInWords(counts).map(line => <li key={line}>{line}</li>)}
          {done && counts.lookedAt === 0 && <li>{t('No project under way follows this model.')}</li>}
        </ul>
      </div>
      {rows.length > 0 && (
        <>
          <DataTable
            caption={t('Projects by the draft')}
            columns={columns}
            rows={rows.slice(0, most)}
            keyOf={({ project }) => project}
          />
          <Group gap="sm">
            {most < rows.length && (
              <Button variant="default" onClick={() => setMost(most + aScreen)}>
                {t('Show more')}
              </Button>
            )}
            <Text c="dimmed">
              {t('{shown} of {rows} projects are shown.', {
                shown: number(Math.min(most, rows.length), 0),
                rows: number(rows.length, 0),
              })}
            </Text>
            {done && <TableFiles name="gate model tried" of={t('Projects by the draft')} columns={columns} rows={rows} />}
          </Group>
        </>
      )}
    </Stack>
  );
}
