/** A closure that its customer or board sends back: the project goes on as it was and may report closure again. */
import type { Project } from '../state.ts';

/** Sends the closure of a closing project back; any other project stays as it is. */
export function returnClosure(project: Project, reason: string): Project {
  if (project.status !== 'closing') return project;
  const closure = { ...project.closure, returned: reason };
  return closure.afterKill
    ? { ...project, status: 'killed', result: 'killed', open: undefined, closure }
    : { ...project, status: 'active', result: undefined, closure };
}
