/**
 * Checks an exported history in the browser: an auditor drops the file and reads the verdict in sentences, the first bad place by name. Needs no account; nothing is
 * sent anywhere.
 */
import { Alert, Anchor, Box, Code, FileInput, Group, List, Paper, Stack, Text } from '@mantine/core';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Page } from '../../shared/ui/Page.tsx';
import { type Verdict, verdictOn, verifierPath } from './verifier.ts';

type Shown = { readonly verdict: Verdict } | { readonly error: string } | 'checking';

export function VerifyPage() {
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState<File | null>(null);
  const [anchors, setAnchors] = useState<File | null>(null);
  const shown = useVerdict(file, key, anchors);
  return (
    <Box maw={860} mx="auto" px="md" py="lg">
      <Page
        title="Check a record"
        intro="Drop the history that you were given. It is checked on this device: nothing is sent anywhere, and no account is needed."
      >
        <DropArea onFile={setFile}>
          <Stack>
            <FileInput
              label="Exported history"
              description="The JSON file of a project, an office, a call, a selection, a question of weights or a meeting"
              placeholder="Choose the file, or drop it here"
              accept="application/json,.json"
              clearable
              clearButtonProps={{ 'aria-label': 'Leave out the history' }}
              value={file}
              onChange={setFile}
            />
            <FileInput
              label="Public key that you trust"
              description="Of the log or of the anchors (PEM), if you have one: whoever could forge a record could also sign it with a key of their own"
              placeholder="Choose the key"
              accept=".pem,.txt,.vkey,application/x-pem-file,text/plain"
              clearable
              clearButtonProps={{ 'aria-label': 'Leave out the key' }}
              value={key}
              onChange={setKey}
            />
            <FileInput
              label="Anchors that you kept"
              description="A JSON list, if you kept anchors of earlier exports: it shows a record that was cut off since"
              placeholder="Choose the list"
              accept="application/json,.json"
              clearable
              clearButtonProps={{ 'aria-label': 'Leave out the anchors' }}
              value={anchors}
              onChange={setAnchors}
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
function useVerdict(file: File | null, key: File | null, anchors: File | null): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  const newest = useRef(0);
  useEffect(() => {
    newest.current += 1;
    const own = newest.current;
    const show = (result: Shown) => own === newest.current && setShown(result);
    setShown(file ? 'checking' : undefined);
    if (file)
      verdictOn({ file, key, anchors }).then(
        verdict => show({ verdict }),
        reason => show({ error: reason instanceof Error ? reason.message : String(reason) }),
      );
  }, [file, key, anchors]);
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

const titles = { 0: 'Intact', 1: 'Not intact', 2: 'Nothing could be checked' } as const;
const colours = { 0: 'green', 1: 'red', 2: 'yellow' } as const;

function Result({ shown }: { shown: Shown }) {
  if (shown === 'checking') return <Text>Checking …</Text>;
  if ('error' in shown) return <Result shown={{ verdict: { code: 2, lines: [shown.error], json: { ok: false } } }} />;
  const { code, lines } = shown.verdict;
  return (
    <Alert color={colours[code]} variant="outline">
      <Stack gap="xs">
        <Text fw={700}>{titles[code]}</Text>
        {lines.map(line => (
          <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}

function WithoutThisPage() {
  return (
    <Stack gap="xs">
      <Text fw={600}>Without this page</Text>
      <List size="sm" type="ordered">
        <List.Item>
          Save{' '}
          <Anchor href={verifierPath} download>
            tollgate-verify.mjs
          </Anchor>
          : one file without dependencies, which asks no network. Keep it with the records that you keep.
        </List.Item>
        <List.Item>
          <Group gap={6} wrap="wrap">
            On any computer with Node 20 or newer: <Code>node tollgate-verify.mjs FILE --key KEY.pem</Code>
          </Group>
        </List.Item>
        <List.Item>It says what this page says. Exit code 0: intact; 1: not intact; 2: nothing could be checked.</List.Item>
      </List>
    </Stack>
  );
}
