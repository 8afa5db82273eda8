/** Asking the project of an example world: `on(world).when(command, as('manu', world))`, and then what came of it. */
import { project } from '#domain/project/decide.ts';
import { projectNeeds, type World } from './fixtures.ts';
import { given, person, system } from './given.ts';

export const on = (world: World) => given(project, world.project.past);
export const as = (id: string, world: World) => ({ actor: person(id), now: world.now, ...projectNeeds(world) });
export const asWorkflow = (world: World) => ({ actor: system, now: world.now, ...projectNeeds(world) });
