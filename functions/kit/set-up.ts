/** The set-up of this deployment, as long as it may be asked for at all. */
import { refuse } from '#domain/decision/refusals.ts';
import type { App, SetUp } from './app.ts';
import { refused } from './problem.ts';

/** Throws the refusal when there is an office already, and when the code is not the one that was printed. */
export async function openSetUp({ settings }: App, code: string): Promise<SetUp> {
  const { setUp } = settings;
  if (!setUp || !(await setUp.isOpen())) throw refused(closed.refusal);
  const no = setUp.refusal(code);
  if (no) throw refused(no.refusal);
  return setUp;
}

const closed = refuse(
  'wrong-status',
  'There is nothing to set up here (any more): sign in, or ask whoever runs this Tollgate to add you to an office.',
);
