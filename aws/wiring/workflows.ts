/**
 * The workflows on Step Functions. Executions start at the alias, so that each belongs to a version; they are looked up under the
 * state machine's own ARN, because an execution's ARN never holds the alias.
 */
import { SFNClient } from '@aws-sdk/client-sfn';
import { stepFunctionsWorkflows } from '#adapters/step-functions/workflows.ts';
import type { Workflows } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

export function openWorkflows(stateMachines: Readonly<Record<string, string>>, alias: string): Workflows {
  const client = new SFNClient({ requestHandler });
  const aliases = Object.fromEntries(Object.entries(stateMachines).map(([name, arn]) => [name, `${arn}:${alias}`]));
  const { status } = stepFunctionsWorkflows({ client, stateMachines });
  return { ...stepFunctionsWorkflows({ client, stateMachines: aliases }), status };
}
