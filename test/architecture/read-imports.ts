/** Reads a tree with dependency-cruiser under the import rules of the project: what was read, and which rules are broken. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';

export const root = join(import.meta.dirname, '../..');

/** The top folders, from the domain outward. */
export const folders = [
  'domain',
  'api',
  'views',
  'functions',
  'workflows',
  'asl',
  'adapters',
  'imports',
  'audit-pack',
  'aws',
  'presets',
  'cdk',
  'local',
  'portal',
  'languages',
  'test',
  'bench',
];

const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as IConfiguration;
export const rules = config.forbidden as readonly IForbiddenRuleType[];

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Reading {
  readonly modules: readonly IModule[];
  readonly violations: readonly Violation[];
}

/** Reads the top folders that exist under `base` (absolute). */
export async function readImports(base: string): Promise<Reading> {
  const present = folders.filter(folder => existsSync(join(base, folder)));
  const options = { ...config.options, baseDir: base, ruleSet: { forbidden: [...rules] }, validate: true };
  const { output } = await cruise(present, options);
  const { modules, summary } = output as ICruiseResult;
  return { modules, violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
