/**
 * `npm run deploy`: looks at the account first, deploys the three stacks, and ends with what to do next. Every argument is passed on to
 * `cdk deploy`; `--preflight` looks and deploys nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from './preflight/findings.ts';
import { nextSteps, type Outputs } from './preflight/next-steps.ts';
import { observe } from './preflight/observe.ts';
import { readSettings, type Settings } from './settings.ts';

const outputsFile = 'cdk.out/outputs.json';
const root = join(import.meta.dirname, '..');

const help = `Usage: npm run deploy -- [--context NAME=VALUE]… [--preflight] [further arguments of cdk deploy]

Looks at the account, deploys, and says what to do next. Settings: docs/settings.md. --preflight looks and deploys nothing.`;

/** The settings as the CDK will read them: cdk.json, and over it each \`--context NAME=VALUE\` (or \`-c\`). */
function settingsOf(words: readonly string[]): Settings {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  const given = words.flatMap((word, at) => {
    const pair = ['--context', '-c'].includes(word) ? words[at + 1] : word.match(/^--context=(.+)$/)?.[1];
    const cut = pair?.indexOf('=') ?? -1;
    return pair !== undefined && cut > 0 ? [[pair.slice(0, cut), pair.slice(cut + 1)]] : [];
  });
  return readSettings({ ...context, ...Object.fromEntries(given) });
}

/** Says what was found; false when something must be mended first. */
async function passesPreflight(settings: Settings): Promise<boolean> {
  console.log(`Looking at the account for the stage ${settings.stage} in ${settings.region} …`);
  const findings = findingsOf(await observe(settings), settings);
  for (const { level, text } of findings) console.log(`${level === 'stop' ? 'Stop:' : 'Note:'} ${text}`);
  if (findings.length === 0) console.log('Nothing stands in the way.');
  return !findings.some(({ level }) => level === 'stop');
}

async function deploy(words: readonly string[]): Promise<number> {
  const child = spawn('cdk', ['deploy', '--all', '--outputs-file', outputsFile, ...words], { stdio: 'inherit', cwd: root });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(help);
    return 0;
  }
  const settings = settingsOf(words);
  if (!(await passesPreflight(settings))) return 1;
  if (words.includes('--preflight')) return 0;
  const code = await deploy(words);
  if (code !== 0) return code;
  const outputs = JSON.parse(readFileSync(join(root, outputsFile), 'utf8')) as Outputs;
  console.log(['', ...nextSteps(outputs, settings)].join('\n'));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
