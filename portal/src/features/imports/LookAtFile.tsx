/** One file: how it is read, what its rows become, and taking them. A change of the mapping is looked at before anything is taken by it. */
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type Asked, type Mapping, type Preview, previewAll } from './api.ts';
import type { Chosen } from './ChooseFile.tsx';
import { FileAsRead } from './FileAsRead.tsx';
import { MappingForm } from './MappingForm.tsx';
import { RowsTable } from './RowsTable.tsx';
import { TakeRows } from './TakeRows.tsx';

export function LookAtFile({ chosen, another }: { chosen: Chosen; another: () => void }) {
  const [asked, setAsked] = useState<Asked>(chosen.asked);
  const [done, setDone] = useState<readonly [number, number]>([0, 0]);
  const looked = useQuery({
    queryKey: ['/v1/imports/preview', asked],
    queryFn: () => previewAll(asked, (rows, all) => setDone([rows, all])),
    placeholderData: before => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const lookAgain = (mapping: Mapping) => setAsked({ ...asked, mapping });
  return (
    <Stack gap="xl">
      <Group>
        <Text className="clip" fw={600}>
          {chosen.name}
        </Text>
        <Button variant="default" onClick={another}>
          Another file
        </Button>
      </Group>
      {looked.isFetching && <Looking done={done} />}
      {looked.error && <ErrorAlert error={looked.error} retry={() => void looked.refetch()} />}
      {looked.data && (
        <Looked
          key={looked.dataUpdatedAt}
          preview={looked.data}
          asked={asked}
          busy={looked.isFetching}
          onMapping={lookAgain}
          onDifferent={() => setAsked({ ...asked, mapping: looked.data.mapping, different: true })}
        />
      )}
    </Stack>
  );
}

function Looking({ done: [rows, all] }: { done: readonly [number, number] }) {
  return (
    <Stack gap={4} role="status">
      <Text>{all > 0 ? `Looking at the rows: ${rows} of ${all}.` : 'Reading the file.'}</Text>
      {all > 0 && <Progress value={(rows / all) * 100} aria-label="Looking at the rows" />}
    </Stack>
  );
}

interface LookedProps {
  readonly preview: Preview;
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onDifferent: () => void;
}

function Looked({ preview, asked, busy, onMapping, onDifferent }: LookedProps) {
  const [changed, setChanged] = useState(false);
  const doubles = preview.rows.filter(({ outcome }) => outcome === 'asked').length;
  return (
    <>
      <Section id="read" title="How it is read">
        <FileAsRead preview={preview} />
        <MappingForm preview={preview} busy={busy} onChanged={setChanged} onLook={onMapping} />
      </Section>
      <Section id="rows" title="What its rows become">
        {doubles > 0 && (
          <Alert color="yellow" variant="outline" mb="md" title={`${doubles} look like projects of another file`}>
            <Text mb="sm">
              They are not taken. If all of them are other projects, say so; else leave those rows out of the file.
            </Text>
            <Button variant="default" onClick={onDifferent}>
              They are other projects
            </Button>
          </Alert>
        )}
        <RowsTable rows={preview.rows} currency={preview.mapping.money.currency} />
      </Section>
      <Section id="take" title="Take them">
        {changed ? (
          <Text>You have changed how the file is read. Look at it again first.</Text>
        ) : (
          <TakeRows preview={preview} asked={{ ...asked, mapping: preview.mapping }} />
        )}
      </Section>
    </>
  );
}
