/** How a real project would stand at each gate of the model as it is written now. Nothing is stored. */
import { NativeSelect, Title } from '@mantine/core';
import { useState } from 'react';
import type { GateModel } from '#domain/office/gate-model.ts';
import { registersShown } from '#domain/project/registers/shown.ts';
import type { Project } from '#domain/project/state.ts';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { CriteriaList } from '../../shared/parts/CriteriaList.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { previewOn } from './model-problems.ts';

export function PreviewOnProject({ model }: { model: GateModel }) {
  const { office } = useCurrentUser();
  const [chosen, setChosen] = useState('');
  const projects = rowsOf(useProjects({ office: office.id, status: 'active', order: 'news' }, 50).data);
  return (
    <Section id="preview" title={t('Preview on a real project')}>
      <NativeSelect
        label={t('Project')}
        description={t('Active projects, those with the latest news first, at most fifty')}
        value={chosen}
        data={[{ value: '', label: t('Choose') }, ...projects.map(project => ({ value: project.id, label: project.title }))]}
        onChange={event => setChosen(event.currentTarget.value)}
      />
      {chosen !== '' && <Preview model={model} project={chosen} />}
    </Section>
  );
}

function Preview({ model, project }: { model: GateModel; project: string }) {
  return (
    <Answer of={useProject(project)} what={t('Reading the project')}>
      {state =>
        previewOn(model, { ...state, waits: {}, registers: registersShown(state.registers) } as Project, {
          now: new Date().toISOString(),
          currency: state.currency,
        }).map(({ gate, findings }) => (
          <div key={gate}>
            <Title order={3} mt="sm" className="clip">
              {gate}
            </Title>
            <CriteriaList criteria={findings} />
          </div>
        ))
      }
    </Answer>
  );
}
