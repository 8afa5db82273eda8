/** The file, chosen or dropped, and whether its projects are under way; it is sent at once. */
import { Button, Card, FileButton, Group, Progress, Radio, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { importedFiles } from '#api/imported-files.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type Asked, importFileProblem, importTypes, sendFile } from './api.ts';

export interface Chosen {
  readonly name: string;
  readonly asked: Asked;
}

interface ChooseFileProps {
  /** How the file before was asked for: what was chosen for it stays chosen. */
  readonly before: Asked | undefined;
  readonly onChosen: (chosen: Chosen) => void;
}

export function ChooseFile({ before, onChosen }: ChooseFileProps) {
  const { office, me, has } = useCurrentUser();
  const sponsors = office.people.filter(({ roles }) => roles.includes('sponsor'));
  const takesOver = has('pmo', 'admin');
  const [inFlight, setInFlight] = useState(before?.inFlight ?? takesOver);
  const own = sponsors.some(({ id }) => id === me.id) ? me.id : undefined;
  const [sponsor, setSponsor] = useState<string | null>((before ? before.sponsor : own) ?? null);
  const [problem, setProblem] = useState<string>();
  const [percent, setPercent] = useState(0);
  const sending = useMutation({
    mutationFn: async (file: File): Promise<Chosen> => {
      const about = { office: office.id, sponsor: sponsor ?? undefined, inFlight, different: false };
      return { name: file.name, asked: { ...about, file: await sendFile(office.id, file, setPercent) } };
    },
    onSuccess: onChosen,
  });
  const take = (file: File | null | undefined) => {
    if (!file) return;
    const fault = importFileProblem(file);
    setProblem(fault);
    if (!fault) sending.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <Stack maw={760}>
      {takesOver && (
        <Radio.Group
          label={t('The projects of this file')}
          value={inFlight ? 'under-way' : 'proposed'}
          onChange={value => setInFlight(value === 'under-way')}
        >
          <Stack mt="xs" gap="xs">
            <Radio
              value="under-way"
              label={t('are under way')}
              description={t(
                'They skip intake, open no round and nobody is mailed; stage, gates passed, approved baseline and last report come along.',
              )}
            />
            <Radio
              value="proposed"
              label={t('are proposals')}
              description={t('Intake looks at each of them, as if a sponsor had sent it.')}
            />
          </Stack>
        </Radio.Group>
      )}
      <Select
        label={t('Sponsor of rows that name none')}
        data={sponsors.map(({ id, name }) => ({ value: id, label: name }))}
        value={sponsor}
        onChange={setSponsor}
        clearable
        placeholder={t('Nobody: such rows are refused')}
      />
      <Card withBorder padding="lg" onDragOver={event => event.preventDefault()} onDrop={drop}>
        <Group>
          <FileButton accept={importTypes.join(',')} onChange={take}>
            {props => (
              <Button {...props} loading={sending.isPending}>
                {t('Choose a file')}
              </Button>
            )}
          </FileButton>
          <Text>{t('or drop it here: CSV, Excel (XLSX), OpenDocument (ODS) or Microsoft Project (XML), at most 25 MB.')}</Text>
        </Group>
        {sending.isPending && <Progress value={percent} mt="md" aria-label={t('Sending the file')} />}
        {problem !== undefined && (
          <Text c="red" role="alert" mt="sm">
            {problem}
          </Text>
        )}
      </Card>
      <Text size="sm">
        {t(
          'Nothing is taken before you have seen what each row becomes. The file itself is removed {days} days after it was sent.',
          { days: importedFiles.days },
        )}
      </Text>
      {sending.error && <ErrorAlert error={sending.error} />}
    </Stack>
  );
}
