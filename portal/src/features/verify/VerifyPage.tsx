/**
 * Checks an exported history in the browser: an auditor drops the file and reads the verdict in sentences, the first bad place by name. Needs no account; nothing is
 * sent anywhere.
 */
import { Alert, Anchor, Box, Code, FileInput, Group, List, Paper, Stack, Text } from '@mantine/core';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { rich, served, t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { type Chosen, type Verdict, verdictOn, verifierPath } from './verifier.ts';

type Shown = { readonly verdict: Verdict } | { readonly error: string } | 'checking';

type Choice = Omit<Chosen, 'file'> & { readonly file: File | null };

const nothing: Choice = { file: null, key: null, witnesses: null, since: null, anchors: null, files: [] };

/** One file that an auditor may hand over. */
interface Field {
  readonly name: Exclude<keyof Choice, 'files'>;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  readonly accept: string;
  /** What the button says that takes the choice back. */
  readonly leave: string;
}

const json = 'application/json,.json';
const keys = '.pem,.txt,.vkey,application/x-pem-file,text/plain';

const fields: readonly Field[] = [
  {
    name: 'file',
    label: t('Exported history'),
    description: t('The JSON file of a project, an office, a call, a selection, a question of weights or a meeting'),
    placeholder: t('Choose the file, or drop it here'),
    accept: json,
    leave: t('Leave out the history'),
  },
  {
    name: 'key',
    label: t('Public key that you trust'),
    description: t(
      'Of the public log (or of the anchors of earlier versions), if you have one: whoever could forge a record could also sign it with a key of their own',
    ),
    placeholder: t('Choose the key'),
    accept: keys,
    leave: t('Leave out the key'),
  },
  {
    name: 'since',
    label: t('Older checkpoint that you kept'),
    description: t(
      'Of the public log, or an earlier export: the log must only have grown since. The export must have been asked for with it',
    ),
    placeholder: t('Choose the checkpoint'),
    accept: `${json},.txt,text/plain`,
    leave: t('Leave out the checkpoint'),
  },
  {
    name: 'witnesses',
    label: t('Keys of witnesses'),
    description: t('A text file, a key on each line: each of these witnesses must have cosigned the checkpoint'),
    placeholder: t('Choose the keys'),
    accept: keys,
    leave: t('Leave out the witnesses'),
  },
  {
    name: 'anchors',
    label: t('Anchors that you kept'),
    description: t('A JSON list, if you kept anchors of earlier versions: it shows a record that was cut off since'),
    placeholder: t('Choose the list'),
    accept: json,
    leave: t('Leave out the anchors'),
  },
];

export function VerifyPage() {
  const [choice, setChoice] = useState(nothing);
  const choose = (part: Partial<Choice>) => setChoice(before => ({ ...before, ...part }));
  const shown = useVerdict(choice);
  return (
    <Box maw={860} mx="auto" px="md" py="lg">
      <Page
        title={t('Check a record')}
        intro={t(
          'Drop the history that you were given. It is checked on this device: nothing is sent anywhere, and no account is needed.',
        )}
      >
        <DropArea onFile={file => choose({ file })}>
          <Stack>
            {fields.map(({ name, leave, ...field }) => (
              <FileInput
                key={name}
                {...field}
                clearable
                clearButtonProps={{ 'aria-label': leave }}
                value={choice[name]}
                onChange={file => choose({ [name]: file })}
              />
            ))}
            <FileInput
              multiple
              label={t('Files of evidence')}
              description={t('If you have them: each file that the record names must be among them, as it was')}
              placeholder={t('Choose all of them')}
              clearable
              clearButtonProps={{ 'aria-label': t('Leave out the files of evidence') }}
              value={[...choice.files]}
              onChange={files => choose({ files })}
            />
          </Stack>
        </DropArea>
        <div role="status" aria-live="polite">
          {shown && <Result shown={shown} />}
        </div>
        <WithoutThisPage />
      </Page>
    </Box>
  );
}

/** Judges anew whenever a file is chosen; what an older choice came to is forgotten. */
function useVerdict(choice: Choice): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  const newest = useRef(0);
  useEffect(() => {
    newest.current += 1;
    const own = newest.current;
    const show = (result: Shown) => own === newest.current && setShown(result);
    const { file } = choice;
    setShown(file ? 'checking' : undefined);
    if (file)
      verdictOn({ ...choice, file }).then(
        verdict => show({ verdict }),
        reason => show({ error: reason instanceof Error ? reason.message : String(reason) }),
      );
  }, [choice]);
  return shown;
}

function DropArea({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  const enter = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Paper
      withBorder
      p="md"
      bd={over ? '2px dashed var(--mantine-primary-color-filled)' : undefined}
      onDragOver={enter}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </Paper>
  );
}

const titles = { 0: t('Intact'), 1: t('Not intact'), 2: t('Nothing could be checked') } as const;
const colours = { 0: 'green', 1: 'red', 2: 'yellow' } as const;

function Result({ shown }: { shown: Shown }) {
  if (shown === 'checking') return <Text>{t('Checking …')}</Text>;
  if ('error' in shown) return <Result shown={{ verdict: { code: 2, lines: [shown.error], json: { ok: false } } }} />;
  const { code, lines } = shown.verdict;
  return (
    <Alert color={colours[code]} variant="outline">
      <Stack gap="xs">
        <Text fw={700}>{titles[code]}</Text>
        {lines.map(line => (
          <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {served(line)}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}

/** A command, which no language changes. */
const verifyCommand = 'node tollgate-verify.mjs FILE --key KEY';

function WithoutThisPage() {
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('Without this page')}</Text>
      <List size="sm" type="ordered">
        <List.Item>
          {rich('Save {link}: one file without dependencies, which asks no network. Keep it with the records that you keep.', {
            link: (
              <Anchor href={verifierPath} download>
                {verifierPath.slice(1)}
              </Anchor>
            ),
          })}
        </List.Item>
        <List.Item>
          <Group gap={6} wrap="wrap">
            {rich('On any computer with Node 20 or newer: {code}', {
              code: <Code>{verifyCommand}</Code>,
            })}
          </Group>
        </List.Item>
        <List.Item>
          {t('It says what this page says. Exit code 0: intact; 1: not intact; 2: nothing could be checked.')}
        </List.Item>
      </List>
    </Stack>
  );
}
