/** The AWS host, from one synthesis: what is deployed, who may do what in it, how it is watched. One file, so that it is made once. */
import { beforeAll } from 'vitest';
import { synthesised } from './deployed.ts';
import './endpoints.cases.ts';
import './operations.cases.ts';
import './permissions.cases.ts';
import './sign-in.cases.ts';
import './site.cases.ts';
import './template.cases.ts';
import './workflows.cases.ts';

beforeAll(async () => {
  await synthesised();
}, 300_000);
