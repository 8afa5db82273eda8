/** Reads a tree with dependency-cruiser under the import rules of the project: what was read, and which walls are broken. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';

export const root = join(import.meta.dirname, '../..');
export const rooms = ['domain', 'adapters', 'functions', 'workflows', 'presets', 'cdk', 'local', 'portal', 'test', 'bench'];

const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as IConfiguration;
export const rules = config.forbidden as readonly IForbiddenRuleType[];

export interface Broken {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Reading {
  readonly modules: readonly IModule[];
  readonly broken: readonly Broken[];
}

/** Cruises the rooms that exist under `base` (absolute). */
export async function cruiseTree(base: string): Promise<Reading> {
  const present = rooms.filter(room => existsSync(join(base, room)));
  const options = { ...config.options, baseDir: base, ruleSet: { forbidden: [...rules] }, validate: true };
  const { output } = await cruise(present, options);
  const { modules, summary } = output as ICruiseResult;
  return { modules, broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
