/** One file: how it is read, what its rows become, and taking them. A change of the mapping is looked at before anything is taken by it. */
import { Alert, Button, Fieldset, Group, Progress, Stack, Text } from '@mantine/core';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type Asked, type Mapping, type Preview, previewAll } from './api.ts';
import type { Chosen } from './ChooseFile.tsx';
import { FileAsRead } from './FileAsRead.tsx';
import { MappingForm } from './MappingForm.tsx';
import { RowsTable } from './RowsTable.tsx';
import { TakeRows, takingOf } from './TakeRows.tsx';

interface LookAtFileProps {
  readonly chosen: Chosen;
  /** How the columns are to be read, changed and not looked at yet. */
  readonly typed: Mapping | undefined;
  readonly onAsked: (asked: Asked) => void;
  readonly onTyped: (mapping: Mapping) => void;
  readonly onTaken: () => void;
  readonly another: () => void;
}

export function LookAtFile({ chosen, typed, onAsked, onTyped, onTaken, another }: LookAtFileProps) {
  const { asked } = chosen;
  const [done, setDone] = useState<readonly [number, number]>([0, 0]);
  const looked = useQuery({
    queryKey: ['/v1/imports/preview', asked],
    queryFn: () => previewAll(asked, (rows, all) => setDone([rows, all])),
    placeholderData: before => before,
    // Not even when something was sent: what became of the rows stands here, and would be lost with another preview.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });
  const taking = useIsMutating({ mutationKey: takingOf(asked) }) > 0;
  const [seen, see] = useState<Preview>();
  if (looked.data && looked.data !== seen) see(looked.data);
  const preview = looked.data ?? seen;
  // What could not be read as it was said is corrected where it was said.
  const said = looked.error ? (typed ?? asked.mapping) : typed;
  const lookAgain = (mapping: Mapping) => onAsked({ ...asked, mapping });
  return (
    <Stack gap="xl">
      <Group>
        <Text className="clip" fw={600}>
          {chosen.name}
        </Text>
        <Button variant="default" onClick={another} disabled={taking}>
          {t('Another file')}
        </Button>
      </Group>
      {looked.isFetching && <Looking done={done} />}
      {looked.error && <ErrorAlert error={looked.error} retry={() => void looked.refetch()} />}
      {preview && (
        <Looked
          key={looked.dataUpdatedAt}
          preview={preview}
          asked={asked}
          busy={looked.isFetching}
          taking={taking}
          typed={said}
          onTyped={onTyped}
          onTaken={onTaken}
          onMapping={lookAgain}
          onDifferent={() => onAsked({ ...asked, mapping: preview.mapping, different: true })}
        />
      )}
    </Stack>
  );
}

function Looking({ done: [rows, all] }: { done: readonly [number, number] }) {
  return (
    <Stack gap={4} role="status">
      <Text>{all > 0 ? t('Looking at the rows: {rows} of {all}.', { rows, all }) : t('Reading the file.')}</Text>
      {all > 0 && <Progress value={(rows / all) * 100} aria-label={t('Looking at the rows')} />}
    </Stack>
  );
}

interface LookedProps extends Pick<LookAtFileProps, 'typed' | 'onTyped' | 'onTaken'> {
  readonly preview: Preview;
  readonly asked: Asked;
  /** The file is being looked at anew, and what is shown is how it was read before: nothing is taken by that. */
  readonly busy: boolean;
  /** Its rows are being taken: until what became of them is known it is read by nothing else. */
  readonly taking: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onDifferent: () => void;
}

function Looked({ preview, asked, busy, taking, typed, onTyped, onTaken, onMapping, onDifferent }: LookedProps) {
  const doubles = preview.rows.filter(({ outcome }) => outcome === 'asked').length;
  return (
    <>
      <Section id="read" title={t('How it is read')}>
        <FileAsRead preview={preview} />
        <Fieldset variant="unstyled" disabled={taking}>
          <MappingForm preview={preview} busy={busy} typed={typed} onTyped={onTyped} onLook={onMapping} />
        </Fieldset>
      </Section>
      <Section id="rows" title={t('What its rows become')}>
        {doubles > 0 && (
          <Alert color="yellow" variant="outline" mb="md" title={t('{doubles} look like projects of another file', { doubles })}>
            <Text mb="sm">
              {t('They are not taken. If all of them are other projects, say so; else leave those rows out of the file.')}
            </Text>
            <Button variant="default" onClick={onDifferent} disabled={busy || taking || typed !== undefined}>
              {t('They are other projects')}
            </Button>
          </Alert>
        )}
        <RowsTable rows={preview.rows} currency={preview.mapping.money.currency} />
      </Section>
      <Section id="take" title={t('Take them')}>
        {typed ? (
          <Text>{t('You have changed how the file is read. Look at it again first.')}</Text>
        ) : (
          <TakeRows preview={preview} asked={{ ...asked, mapping: preview.mapping }} busy={busy || taking} onTaken={onTaken} />
        )}
      </Section>
    </>
  );
}
