/**
 * Judges mutants inside one process: all tests are loaded once, run once to see which mutants each reaches, and then again for each mutant,
 * the fastest first, until one fails. The mutants are switched on by the instrumented code itself (__stryker__.activeMutant).
 */
import { appendFileSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { beginFile, type Collected, tests } from './collected.ts';

interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** What the main process asks: the files of tests, the mutants, those that are judged already, and where to write. */
interface Asked {
  readonly files: readonly string[];
  readonly mutants: readonly string[];
  readonly results: string;
}

/** Milliseconds of work: a longer test judges a mutant only where no shorter one reaches it. */
const longTest = 200;

const world = globalThis as { __stryker__?: Instrumented };
const switches: Instrumented = world.__stryker__ ?? {};
world.__stryker__ = switches;

interface Timed extends Collected {
  readonly id: string;
  readonly took: number;
}

/** Runs everything once, as it is, and notes for each test how long it takes and which mutants it reaches. */
async function rehearse(): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const [index, one] of tests.entries()) {
    const id = `t${index}`;
    switches.currentTestId = id;
    const began = process.cpuUsage();
    await one.run();
    const { user, system } = process.cpuUsage(began);
    timed.push({ ...one, id, took: (user + system) / 1_000 });
  }
  switches.currentTestId = undefined;
  return timed.sort((left, right) => left.took - right.took);
}

async function verdictOn(mutant: string, timed: readonly Timed[]): Promise<string> {
  const hits = (one: Timed) => switches.mutantCoverage?.perTest[one.id]?.[mutant] ?? 0;
  const reaching = timed.filter(one => hits(one) > 0);
  if (reaching.length === 0) return switches.mutantCoverage?.static[mutant] ? 'at-load' : 'unreached';
  const short = reaching.filter(one => one.took < longTest);
  for (const one of short.length > 0 ? short : reaching) {
    switches.activeMutant = mutant;
    switches.hitCount = 0;
    switches.hitLimit = hits(one) * 100 + 10_000;
    try {
      await one.run();
    } catch (error) {
      return String(error).includes('Hit count limit') ? 'endless' : 'killed';
    } finally {
      switches.activeMutant = undefined;
    }
  }
  return 'survived';
}

test('the mutants are judged', { timeout: 0 }, async () => {
  fc.configureGlobal({ endOnFailure: true });
  const asked = JSON.parse(readFileSync(process.env.TOLLGATE_MUTANTS ?? '', 'utf8')) as Asked;
  for (const file of asked.files) {
    beginFile();
    await import(/* @vite-ignore */ file);
  }
  const timed = await rehearse();
  appendFileSync(asked.results, `${JSON.stringify({ tests: timed.length })}\n`);
  for (const mutant of asked.mutants) {
    appendFileSync(asked.results, `${JSON.stringify({ begun: mutant })}\n`);
    appendFileSync(asked.results, `${JSON.stringify({ mutant, verdict: await verdictOn(mutant, timed) })}\n`);
  }
});
