/** Views under a name: one's own on this device, and those that the PMO keeps for everybody of the office. */
import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PortfolioAnswer } from '#api/answers/portfolio.ts';
import { isolated } from '#domain/values/isolated.ts';
import { queryNow } from '../../shared/address.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { keepOwnViews, type NamedView, ownViews } from './own-views.ts';
import { searchOf, type View, viewIn } from './view.ts';

interface ViewsProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly office: PortfolioAnswer['views'];
}

const same = (one: View, other: View) => searchOf(one).toString() === searchOf(other).toString();

export function Views({ view, show, office }: ViewsProps) {
  const [own, setOwn] = useState(ownViews);
  const [full, setFull] = useState(false);
  const store = (views: readonly NamedView[]) => {
    try {
      keepOwnViews(views);
      setOwn(views);
      setFull(false);
    } catch {
      setFull(true);
    }
  };
  const options = [
    ...own.map(entry => ({ key: `own ${entry.name}`, ...entry, label: entry.name })),
    ...office.map(({ name, shows }) => ({ key: `office ${name}`, name, shows, label: t('{name} (of the office)', { name }) })),
  ];
  const shown = options.find(({ shows }) => same(shows, view));
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
        {shown?.key.startsWith('own') && (
          <Button variant="default" onClick={() => store(own.filter(({ name }) => name !== shown.name))}>
            {t('Forget “{name}”', { name: isolated(shown.name) })}
          </Button>
        )}
        <Keep keepOwn={name => store([...own.filter(entry => entry.name !== name), { name, shows: viewIn(queryNow()) }])} />
        {shown?.key.startsWith('office') && <Forget name={shown.name} />}
      </Group>
      {full && (
        <Alert color="red" variant="outline" role="alert" title={t('The view was not saved')} mt="sm">
          {t(
            'This device keeps nothing more for this page. Forget a view that you no longer use, or let the browser keep data of it.',
          )}
        </Alert>
      )}
    </>
  );
}

function Keep({ keepOwn }: { keepOwn: (name: string) => void }) {
  const { office } = useCurrentUser();
  const send = useSend();
  const [name, setName] = useState('');
  const named = name.trim();
  const keepForOffice = () =>
    send.mutate(
      { path: `/v1/offices/${office.id}/portfolio-views`, body: { name: named, shows: viewIn(queryNow()) } },
      { onSuccess: () => setName('') },
    );
  return (
    <>
      <TextInput
        label={t('Name of this view')}
        maxLength={60}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={named === ''}
        onClick={() => {
          keepOwn(named);
          setName('');
        }}
      >
        {t('Save this view')}
      </Button>
      {office.actions.includes('keep-portfolio-views') && (
        <Button variant="default" disabled={named === ''} loading={send.isPending} onClick={keepForOffice}>
          {t('Save it for the office')}
        </Button>
      )}
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
