/** The demonstration office: its goals, boards and gate models. */
import type { App } from '#functions/kit/app.ts';
import { presetModels } from '#presets/models.ts';
import { demoOffice, demoPeople } from './people.ts';
import type { Send } from './send.ts';

export const demoGoals = [
  { id: 'infrastructure', name: 'Lasting infrastructure', weight: 25 },
  { id: 'security', name: 'National security', weight: 20 },
  { id: 'public-services', name: 'Better public services', weight: 25 },
  { id: 'digital', name: 'Digital by default', weight: 15 },
  { id: 'deliverability', name: 'Likely to be delivered', weight: 15 },
] as const;

/** Founds the office if it is not there yet and sets its standards. Safe to run again. */
export async function foundDemoOffice(app: App, send: Send): Promise<void> {
  const people = demoPeople.map(({ job: _, ...person }) => ({ ...person, roles: [...person.roles] }));
  const command = {
    type: 'found-office',
    id: demoOffice,
    name: 'Portfolio Office (demonstration)',
    currency: 'GBP',
    people,
  } as const;
  await app.execute({ aggregate: 'office', id: demoOffice, command, actor: { kind: 'system', id: 'set-up' } });
  const put = async (what: string, body: unknown, key: string) => {
    const { status, body: answer } = await send('admin', { method: 'PUT', path: `/v1/offices/${demoOffice}/${what}`, body, key });
    if (status >= 400) throw new Error(`the demonstration office could not be set up: ${what}: ${answer.detail}`);
  };
  await put('goals', { goals: demoGoals, scoring: { declineBelow: 15 } }, 'demo-goals');
  await put('boards', { boards: demoBoards }, 'demo-boards');
  for (const model of presetModels)
    await put('gate-models', { model, default: model.id === 'uk-gateway' }, `demo-model-${model.id}`);
}

export const demoBoards = [
  {
    id: 'portfolio-board',
    name: 'Portfolio Board',
    seats: ['chair', 'gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4', 'gatekeeper-5'],
    chair: 'chair',
  },
  {
    id: 'technical-board',
    name: 'Technical Board',
    seats: ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5'],
    chair: 'gatekeeper-2',
  },
];
