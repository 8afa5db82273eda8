/** What the draft of a gate model would mean for projects: for all that follow it, and for one with every criterion. */
import { useState } from 'react';
import type { GateModel, PublishedGateModel } from '#domain/office/gate-model.ts';
import { type Chosen, PreviewOnProject } from './PreviewOnProject.tsx';
import { PreviewOnProjects } from './PreviewOnProjects.tsx';

interface PreviewsProps {
  readonly model: GateModel;
  readonly sound: boolean;
  /** What is published, oldest first: projects may stand in stages that the draft does not have. */
  readonly versions: readonly PublishedGateModel[];
}

export function Previews({ model, sound, versions }: PreviewsProps) {
  const [chosen, choose] = useState<Chosen>();
  const names = new Map([...versions, model].flatMap(({ stages }) => stages.map(({ id, name }) => [id, name] as const)));
  const stageName = (stage: string | undefined) => (stage === undefined ? '–' : (names.get(stage) ?? stage));
  const showAll = (project: Chosen) => {
    choose(project);
    document.getElementById('preview-project')?.focus();
  };
  return (
    <>
      {versions.length > 0 && <PreviewOnProjects model={model} sound={sound} stageName={stageName} showAll={showAll} />}
      <PreviewOnProject model={model} sound={sound} stageName={stageName} chosen={chosen} choose={choose} />
    </>
  );
}
