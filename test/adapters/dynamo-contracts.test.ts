/** The DynamoDB adapters keep the contracts of their ports, on an engine, through the real SDK. On another engine: endpoints.test.ts. */
import { afterAll, beforeAll } from 'vitest';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { dynamoContracts } from './contracts/dynamo.ts';

let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

dynamoContracts('DynamoDB through the SDK', () => engine);
