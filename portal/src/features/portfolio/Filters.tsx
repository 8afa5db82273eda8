/** Filters, which the server answers, and views that the reader saves under a name on this device. */
import { Button, Card, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { statusLabels } from '../../shared/labels.ts';

export interface View {
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly text: string;
  readonly alerts: boolean;
  /** Absent in views that were saved before there was such a filter. */
  readonly mine?: boolean;
}

export const unfiltered: View = { name: '', stage: '', status: '', text: '', alerts: false, mine: false };
const storageKey = 'tollgate.views';

function savedViews(): View[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as View[];
  } catch {
    return [];
  }
}

interface FiltersProps {
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly stages: readonly { id: string; name: string }[];
}

export function Filters({ view, setView, stages }: FiltersProps) {
  const [saved, setSaved] = useState(savedViews);
  const [name, setName] = useState('');
  const store = (views: View[]) => {
    localStorage.setItem(storageKey, JSON.stringify(views));
    setSaved(views);
  };
  const save = () => {
    const kept = { ...view, name: name.trim() };
    store([...saved.filter(entry => entry.name !== kept.name), kept]);
    setView(kept);
    setName('');
  };
  return (
    <Card withBorder padding="sm" className="no-print" component="search">
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Words in title, department or category"
          value={view.text}
          onChange={event => setView({ ...view, text: event.currentTarget.value })}
        />
        <NativeSelect
          label="Status"
          value={view.status}
          onChange={event => setView({ ...view, status: event.currentTarget.value })}
          data={[{ value: '', label: 'Any' }, ...Object.entries(statusLabels).map(([value, [label]]) => ({ value, label }))]}
        />
        <NativeSelect
          label="Stage"
          value={view.stage}
          onChange={event => setView({ ...view, stage: event.currentTarget.value })}
          data={[{ value: '', label: 'Any' }, ...stages.map(stage => ({ value: stage.id, label: stage.name }))]}
        />
        <NativeSelect
          label="Alerts"
          value={view.alerts ? 'yes' : ''}
          onChange={event => setView({ ...view, alerts: event.currentTarget.value === 'yes' })}
          data={[
            { value: '', label: 'With or without' },
            { value: 'yes', label: 'With alerts' },
          ]}
        />
        <NativeSelect
          label="Whose"
          value={view.mine ? 'mine' : ''}
          onChange={event => setView({ ...view, mine: event.currentTarget.value === 'mine' })}
          data={[
            { value: '', label: 'Everybody’s' },
            { value: 'mine', label: 'Those I sponsor or manage' },
          ]}
        />
        {saved.length > 0 && (
          <NativeSelect
            label="Saved view"
            value={view.name}
            onChange={event => setView(saved.find(entry => entry.name === event.currentTarget.value) ?? unfiltered)}
            data={[{ value: '', label: 'None' }, ...saved.map(entry => ({ value: entry.name, label: entry.name }))]}
          />
        )}
        <TextInput label="Name of this view" maxLength={60} value={name} onChange={event => setName(event.currentTarget.value)} />
        <Button variant="default" disabled={name.trim() === ''} onClick={save}>
          Save this view
        </Button>
        {view.name !== '' && (
          <Button
            variant="default"
            onClick={() => {
              store(saved.filter(entry => entry.name !== view.name));
              setView(unfiltered);
            }}
          >
            Forget “<bdi>{view.name}</bdi>”
          </Button>
        )}
      </Group>
    </Card>
  );
}
