/**
 * What a machine may ever ask for. A service account submits, reports and provisions as its scopes say; it casts no ballot, meets no condition,
 * approves nothing and changes no standard, whatever scopes it was given: those commands are decided for people alone.
 */
import type { Context } from './decider.ts';
import { type Refused, refuse } from './refusals.ts';

/** The commands that a service account may give, by aggregate. Its scopes say which of them. */
export const commandsOfServices: Readonly<
  Record<
    'office' | 'project' | 'review' | 'call' | 'assessment' | 'selection' | 'weighting' | 'meeting' | 'audit',
    readonly string[]
  >
> = {
  office: ['provision-person', 'let-go-of-person'],
  project: ['submit-proposal', 'file-report', 'amend-registers'],
  review: [],
  call: [],
  selection: [],
  assessment: [],
  weighting: [],
  meeting: [],
  audit: [],
};

/** Refuses a service account everything that only people do. */
export function requireNoService(
  aggregate: keyof typeof commandsOfServices,
  command: { readonly type: string },
  { actor }: Pick<Context, 'actor'>,
): Refused {
  if (actor.kind !== 'service' || commandsOfServices[aggregate].includes(command.type)) return undefined;
  return refuse('not-allowed', 'Only people do this: no service account may, whatever its scopes.');
}
