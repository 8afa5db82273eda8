/** The logo of the office: chosen as a file, looked at before it is sent, shown as it will look on light and dark pages, or taken away. */
import { FileInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { setLogoSchema } from '#domain/office/identity/commands.ts';
import { pictureIn } from '#domain/office/identity/logo.ts';
import { useLogo } from '../../shared/api/logo.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { served, t } from '../../shared/text.ts';
import { SaveBar } from './SaveBar.tsx';
import { useStandardForm } from './standard-form.ts';
import { useOfficeAgain } from './use-office-again.ts';

export function LogoForm() {
  const { round, again } = useOfficeAgain();
  return <Fields key={round} again={again} />;
}

interface LogoDraft {
  /** In base64; empty until a file is chosen. */
  readonly content: string;
}

const bodyOf = ({ content }: LogoDraft) => (content === '' ? {} : { content });

function Fields({ again }: { again: () => void }) {
  const { office } = useCurrentUser();
  const current = useLogo(office);
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string>();
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/logo`,
    standard: { fact: 'logo-set' },
    start: { content: '' } as LogoDraft,
    bodyOf,
    schema: setLogoSchema,
    version: office.versions.logo,
  });
  const { form } = standard;
  const { content } = form.values;
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    const read = chosen ? await contentOf(chosen) : { content: '' };
    setFault('fault' in read ? served(read.fault) : undefined);
    form.setFieldValue('content', 'content' in read ? read.content : '');
  };
  const chosen = content === '' ? undefined : `data:${content.startsWith('/9j/') ? 'image/jpeg' : 'image/png'};base64,${content}`;
  const save = () =>
    standard.save(() => {
      setFile(null);
      form.setFieldValue('content', '');
    });
  return (
    <Stack maw={860}>
      <DraftNotice draft={form.draft} />
      <FileInput
        label={t('Picture')}
        description={t(
          'PNG or JPEG, 64 KB at most, each side from 16 to 1024 pixels. On dark pages it stands on a white ground.',
        )}
        placeholder={t('Choose a file')}
        accept="image/png,image/jpeg"
        clearable
        clearButtonProps={{ 'aria-label': t('Choose no picture') }}
        value={file}
        onChange={next => void choose(next)}
        error={fault ?? form.errors.content}
      />
      {chosen !== undefined && <Shown picture={chosen} says={t('As it will look')} />}
      {chosen === undefined && current !== undefined && <Shown picture={current} says={t('The logo now')} />}
      {chosen === undefined && office.logo === undefined && <Text>{t('The office has no logo yet.')}</Text>}
      {fault === undefined && (chosen !== undefined || office.logo !== undefined) && (
        <SaveBar
          label={chosen === undefined ? t('Take the logo away') : t('Save the logo')}
          standard={standard}
          save={save}
          again={again}
        />
      )}
    </Stack>
  );
}

function Shown({ picture, says }: { picture: string; says: string }) {
  const { office } = useCurrentUser();
  return (
    <figure className="mark-shown">
      <span className="mark">
        <img src={picture} alt={t('Logo of {name}', { name: office.name })} />
      </span>
      <figcaption>{says}</figcaption>
    </figure>
  );
}

/** Told here already what the server would refuse, and whether this browser can draw the picture. */
async function contentOf(file: File): Promise<{ readonly content: string } | { readonly fault: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = pictureIn(bytes);
  if ('fault' in picture) return picture;
  const drawn = await createImageBitmap(new Blob([bytes], { type: picture.type })).catch(() => undefined);
  if (!drawn) return { fault: t('This browser cannot draw the picture: save it anew and send the whole file.') };
  drawn.close();
  return { content: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')) };
}
