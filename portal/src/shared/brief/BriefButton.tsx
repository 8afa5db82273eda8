/** Makes a brief, or all briefs of a meeting, as a PDF on the reader's click, says what is going on, and says what to do when it does not work. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OfficeView } from '#api/answers/offices.ts';
import { ApiError } from '../api/client.ts';
import { readLogo } from '../api/logo.ts';
import { useCurrentUser } from '../current-user.tsx';
import { save } from '../download.ts';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';
import type { Brief, Mark } from './document.ts';
import { HowFar } from './HowFar.tsx';
import type { Pack, Progress, Tell } from './pack.ts';
import { shownFirst } from './shown-first.ts';
import { readTypeface } from './typeface.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'making'; readonly progress?: Progress }
  | { readonly kind: 'made'; readonly file: string; readonly missing: readonly string[] }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly again: () => void; readonly retryLabel?: string };

class Stopped extends Error {}

/** `button` belongs to the actions of a page, `message` below them. A page that is left stops what it makes. */
export function useBriefButton(label: string, make: (tell: Tell) => Promise<Brief | Pack>) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stopped = useRef(false);
  const { office } = useCurrentUser();
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const tell: Tell = progress => {
    if (stopped.current) throw new Stopped();
    setState({ kind: 'making', progress });
  };
  const start = async () => {
    stopped.current = false;
    setState({ kind: 'making' });
    await shownFirst();
    // The typeface goes first: what was fetched in vain can be fetched again, but browsers remember a code file that did not come.
    const typeface = await readTypeface().catch(() => undefined);
    if (!typeface) return setState({ kind: 'failed', error: notReached, again: () => void start() });
    try {
      const [document, { pdfOf }, mark] = await Promise.all([make(tell), import('./pdf.ts'), markOf(office)]);
      const { pdf, missing } = await pdfOf({ ...document, mark }, typeface, tell);
      if (stopped.current) throw new Stopped();
      save(`${document.file}.pdf`, pdf);
      setState({ kind: 'made', file: `${document.file}.pdf`, missing });
    } catch (error) {
      setState(failureOf(error, () => void start()));
    }
  };
  const stop = () => {
    stopped.current = true;
  };
  const button = (
    <Button variant="default" aria-disabled={state.kind === 'making'} onClick={() => state.kind !== 'making' && void start()}>
      {label}
    </Button>
  );
  return { button, message: <Message state={state} stop={stop} /> };
}

/** A logo that cannot be read now is left out: the paper says the same without it. */
async function markOf(office: OfficeView): Promise<Mark | undefined> {
  const picture = await readLogo(office).catch(() => undefined);
  return picture === undefined ? undefined : { office: office.name, picture };
}

function failureOf(error: unknown, again: () => void): State {
  if (error instanceof Stopped) return { kind: 'stopped' };
  if (error instanceof ApiError) return { kind: 'failed', error, again };
  console.error(error);
  return { kind: 'failed', error: broken, again: () => location.reload(), retryLabel: t('Load the page again') };
}

function Message({ state, stop }: { state: State; stop: () => void }) {
  return (
    <Stack gap="xs" className={state.kind === 'idle' ? 'sr-only' : 'no-print'}>
      <Text role="status" c="dimmed" className="clip">
        {state.kind === 'making' && t('Making the PDF on this device. This takes a few seconds …')}
        {state.kind === 'made' && t('{file} was saved to your downloads.', { file: state.file })}
        {state.kind === 'stopped' && t('Stopped. Nothing was saved.')}
      </Text>
      {state.kind === 'making' && state.progress && <HowFar progress={state.progress} stop={stop} />}
      {state.kind === 'made' && state.missing.length > 0 && <Missing signs={state.missing} />}
      {state.kind === 'failed' && (
        <ErrorAlert error={state.error} retry={state.again} {...(state.retryLabel && { retryLabel: state.retryLabel })} />
      )}
    </Stack>
  );
}
const maxNamed = 12;

function Missing({ signs }: { signs: readonly string[] }) {
  const named = signs.slice(0, maxNamed).map(nameOf).join(', ');
  return (
    <Alert color="yellow" variant="outline" title={t('The PDF does not show everything')}>
      {signs.length > maxNamed
        ? t(
            'Some characters of this text are not in the brief’s typeface and are shown as “�”: {named} and {more} more. Use Print instead: it shows all of them.',
            { named, more: signs.length - maxNamed },
          )
        : t(
            'Some characters of this text are not in the brief’s typeface and are shown as “�”: {named}. Use Print instead: it shows all of them.',
            { named },
          )}
    </Alert>
  );
}

/** A character that can be seen, or its number in Unicode. */
function nameOf(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${sign} (${code})` : code;
}

const notReached = new ApiError({
  status: 0,
  title: t('The PDF was not made'),
  detail: t('Its typeface could not be loaded: Tollgate cannot be reached. Connect and try again. Print needs no connection.'),
});
const broken = new ApiError({
  status: 0,
  title: t('The PDF was not made'),
  detail: t(
    'A part that makes it could not be loaded or did not work. Load the page again and repeat it. Print works without that part.',
  ),
});
