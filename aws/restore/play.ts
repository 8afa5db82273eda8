/** Plays the steps of a restore, or only shows them; prints what each did and how long it took. */
import { type Drill, type Step, steps } from './steps.ts';

export interface Play {
  readonly drill: Drill;
  /** Names of the steps that may change something. */
  readonly apply: ReadonlySet<string>;
  readonly say: (line: string) => void;
  /** Milliseconds, of any clock that only goes forward. */
  readonly now: () => number;
}

/** Whether all that was asked for is done. What fails is said with the way on, and nothing after it is begun. */
export async function play({ drill, apply, say, now }: Play): Promise<boolean> {
  const began = now();
  const seconds = (since: number) => `${((now() - since) / 1000).toFixed(1)} s`;
  for (const [index, step] of steps.entries()) {
    say(`\n${index + 1}/${steps.length} ${step.name}: ${step.does}`);
    if (!step.reads && !apply.has(step.name)) {
      say(`  Not done. With --apply ${step.name} it is.`);
      continue;
    }
    const from = now();
    const failed = await done(step, drill, say);
    if (failed !== undefined) {
      say(
        `  Failed after ${seconds(from)}: ${failed}\n  Mend it, and go on with --apply ${rest(index, apply).join(',') || step.name}.`,
      );
      return false;
    }
    say(`  Check: ${step.check}\n  (${seconds(from)})`);
  }
  say(`\nTogether ${seconds(began)}.`);
  return true;
}

async function done(step: Step, drill: Drill, say: Play['say']): Promise<string | undefined> {
  try {
    say(`  ${(await step.run(drill)).replaceAll('\n', '\n  ')}`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Steps that were asked for and are not done. */
function rest(from: number, apply: ReadonlySet<string>): string[] {
  return steps.slice(from).flatMap(({ name }) => (apply.has(name) ? [name] : []));
}
