/** What `cdk synth` and `cdk deploy` run. Needs neither an account nor a network to synthesise. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { makeBundles } from './bundle.ts';
import { readSettings } from './settings.ts';
import { addTollgate } from './tollgate.ts';

const app = new App();
try {
  const settings = readSettings(app.node.getAllContext());
  const bundles = await makeBundles(mkdtempSync(join(tmpdir(), 'tollgate-bundles-')));
  addTollgate(app, settings, bundles);
  app.synth();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
