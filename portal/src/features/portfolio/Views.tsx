/** Views under a name: one's own, kept with the account, and those that the PMO and administrators keep for everybody of the office. */
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OwnViews, PortfolioAnswer } from '#api/answers/portfolio.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { isolated } from '#domain/values/isolated.ts';
import { queryNow } from '../../shared/address.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { sameView, useTakenOver } from './own-views.ts';
import { type View, viewIn } from './view.ts';

interface ViewsProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly office: PortfolioAnswer['views'];
  /** Undefined while it is being read. */
  readonly own: PortfolioAnswer['ownViews'] | undefined;
}

export function Views({ view, show, office, own }: ViewsProps) {
  const failed = useTakenOver(own);
  const options = [
    ...(own ?? []).map(({ name, shows }) => ({ key: `own ${name}`, name, shows, label: name })),
    ...office.map(({ name, shows }) => ({ key: `office ${name}`, name, shows, label: t('{name} (of the office)', { name }) })),
  ];
  const shown = options.find(({ shows }) => sameView(shows, view));
  return (
    <>
      <Group align="flex-end" gap="sm" mt="sm">
        {options.length > 0 && (
          <NativeSelect
            label={t('Saved view')}
            value={shown?.key ?? ''}
            onChange={event => show(options.find(({ key }) => key === event.currentTarget.value)?.shows ?? {})}
            data={[{ value: '', label: t('None') }, ...options.map(({ key, label }) => ({ value: key, label }))]}
          />
        )}
        {shown?.key.startsWith('own') && <ForgetOwn name={shown.name} />}
        <Keep />
        {shown?.key.startsWith('office') && <Forget name={shown.name} />}
      </Group>
      {failed !== undefined && <ErrorAlert error={failed} />}
    </>
  );
}

function Keep() {
  const { office } = useCurrentUser();
  const send = useSend<OwnViews | Receipt>();
  const [name, setName] = useState('');
  const named = name.trim();
  const keepIn = (list: 'own-views' | 'portfolio-views') =>
    send.mutate(
      { path: `/v1/offices/${office.id}/${list}`, body: { name: named, shows: viewIn(queryNow()) } },
      { onSuccess: () => setName('') },
    );
  const disabled = named === '' || send.isPending;
  return (
    <>
      <TextInput
        label={t('Name of this view')}
        maxLength={60}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button variant="default" disabled={disabled} onClick={() => keepIn('own-views')}>
        {t('Save this view')}
      </Button>
      {office.actions.includes('keep-portfolio-views') && (
        <Button variant="default" disabled={disabled} onClick={() => keepIn('portfolio-views')}>
          {t('Save it for the office')}
        </Button>
      )}
      {send.error && <ErrorAlert error={send.error} />}
    </>
  );
}

function ForgetOwn({ name }: { name: string }) {
  const { office } = useCurrentUser();
  const send = useSend<OwnViews>();
  return (
    <>
      <Button
        variant="default"
        loading={send.isPending}
        onClick={() => send.mutate({ path: `/v1/offices/${office.id}/own-views/removals`, body: { view: name } })}
      >
        {t('Forget “{name}”', { name: isolated(name) })}
      </Button>
      {send.error && <ErrorAlert error={send.error} />}
    </>
  );
}

/** Only who keeps views of the office may forget one. */
function Forget({ name }: { name: string }) {
  const { office } = useCurrentUser();
  const send = useSend();
  if (!office.actions.includes('keep-portfolio-views')) return null;
  return (
    <>
      <Button
        variant="default"
        loading={send.isPending}
        onClick={() => send.mutate({ path: `/v1/offices/${office.id}/portfolio-views/removals`, body: { view: name } })}
      >
        {t('Forget “{name}” for the office', { name: isolated(name) })}
      </Button>
      {send.error && <ErrorAlert error={send.error} />}
    </>
  );
}
