/** Who is told what of the gate model that follows from a project's size: part of the table of `projectNotification`. */
import { gateModelOf } from '../office/state.ts';
import type { ProjectFact } from '../project/facts.ts';
import { isolated } from '../values/isolated.ts';
import { page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfSize: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'gate-model-asked': ({ model, because }, { project, office }) => {
    if (model === project.model?.id) return undefined;
    const name = (id: string | undefined) => isolated(gateModelOf(office, id)?.name ?? id ?? '');
    return {
      to: ['pmo'],
      subject: `Which gates? ${project.proposal.title}`,
      lines: [
        `A revision has changed the size of the project: by it, it follows ${name(model)} (${because}).`,
        `It was admitted under ${name(project.model?.id)}. Choose one of them; no gate is asked for before.`,
      ],
      path: page(project),
    };
  },
  'gate-model-chosen': ({ model, ruled, reason }, { project, office }) => ({
    to: [...new Set([...team(project), 'pmo'])],
    subject: `Gate model chosen: ${project.proposal.title}`,
    lines: [
      `The gate model ${isolated(gateModelOf(office, model)?.name ?? model)} was chosen. The reason: ${isolated(reason)}`,
      model === ruled.model
        ? `It is the one that its size says: ${ruled.because}.`
        : `By its size it would follow ${isolated(gateModelOf(office, ruled.model)?.name ?? ruled.model)}: ${ruled.because}.`,
    ],
    path: page(project),
  }),
};
