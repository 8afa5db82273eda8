/** What a board is shown of why a project comes before it between two gates: the reason in the words of who asks, and what fails as the round opens. */
import type { OfficeState } from '../../office/state.ts';
import type { Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';
import type { Cause } from './cause.ts';
import { causesNow } from './causes.ts';

export interface ExceptionInPack {
  readonly by: string;
  readonly reason: string;
  /** The one of the causes that it is about; absent when about all. */
  readonly about?: string | undefined;
  readonly causes: readonly Cause[];
}

export function exceptionIn(
  project: Project,
  { office, now }: { readonly office: OfficeState; readonly now: Instant },
): ExceptionInPack | undefined {
  const { open, exceptions = [] } = project;
  const asked = open?.kind === 'exception' ? exceptions.find(({ review }) => review === open.review) : undefined;
  if (!asked) return undefined;
  const { by, reason, about } = asked;
  return { by, reason, about, causes: causesNow(project, office, now) };
}
