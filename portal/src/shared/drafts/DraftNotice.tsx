/** What is said about the draft of a form: that the form opened with one, that another tab has changed it, and that it is kept. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { moment } from '../format.ts';
import { sentences, t } from '../text.ts';
import type { DraftNews } from './use-draft.ts';

/** The draft of a form, with what the person can do about it. */
export interface FormDraft {
  readonly news: DraftNews;
  /** Takes the draft away; the form begins anew. */
  discard(): void;
  /** Shows what another tab keeps; the form begins anew when that is gone. */
  takeOther(): void;
  /** Keeps what stands here, whatever another tab keeps. */
  keepThis(): void;
}

export function DraftNotice({ draft }: { draft: FormDraft | undefined }) {
  if (!draft) return null;
  const { news, discard } = draft;
  if (news.meanwhile) return <OtherTab draft={draft} gone={news.meanwhile === 'gone'} />;
  if (news.openedWith === undefined) return <Kept news={news} />;
  return (
    <Alert variant="outline" color={news.movedOn === undefined ? 'blue' : 'yellow'} role="status" className="no-print">
      <Text>
        {sentences(
          news.openedWith === ''
            ? t('A draft, kept on this device.')
            : t('Draft of {openedWith}, kept on this device.', { openedWith: moment(news.openedWith) }),
          news.movedOn,
          news.withoutFile && t('The file that was chosen could not be kept: choose it again.'),
        )}
      </Text>
      <Group mt="xs">
        <Button variant="default" size="xs" onClick={discard}>
          {t('Discard the draft')}
        </Button>
      </Group>
    </Alert>
  );
}

function Kept({ news: { kept, refused, withoutFile } }: { news: DraftNews }) {
  if (refused)
    return <Text size="sm">{t('This device does not let what you type be kept: send it before you leave the page.')}</Text>;
  if (!kept) return null;
  return (
    <Text size="sm" c="dimmed" className="no-print">
      {withoutFile
        ? t('What you type is kept on this device until you send it; a chosen file is not.')
        : t('What you type is kept on this device until you send it.')}
    </Text>
  );
}

function OtherTab({ draft, gone }: { draft: FormDraft; gone: boolean }) {
  return (
    <Alert variant="outline" color="yellow" role="alert" title={t('Another tab has changed this draft')} className="no-print">
      <Text>
        {gone
          ? t('It was sent or discarded there. What stands here is not kept until you choose.')
          : t('It says something else than this page. Neither is lost; what stands here is not kept until you choose.')}
      </Text>
      <Group mt="xs">
        <Button variant="default" size="xs" onClick={draft.takeOther}>
          {gone ? t('Begin anew') : t('Show what the other tab keeps')}
        </Button>
        <Button variant="default" size="xs" onClick={draft.keepThis}>
          {t('Keep what stands here')}
        </Button>
      </Group>
    </Alert>
  );
}
