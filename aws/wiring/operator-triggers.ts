/** What starts the Lambdas of a deployment, seen and switched by its operator: rules, sources of the stream Lambda, and whether requests are let in. */
import {
  DisableRuleCommand,
  EnableRuleCommand,
  type EventBridgeClient,
  ListRulesCommand,
  type Rule,
} from '@aws-sdk/client-eventbridge';
import {
  DeleteFunctionConcurrencyCommand,
  type EventSourceMappingConfiguration,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import type { Operator } from '../restore/operator.ts';

interface Place {
  readonly lambda: LambdaClient;
  readonly events: EventBridgeClient;
  /** Full name of what is called so in the deployment. */
  readonly named: (name: string) => string;
}

/** Environment variables of a Lambda. */
export async function variablesOf(lambda: LambdaClient, name: string): Promise<Readonly<Record<string, string>>> {
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
  return Environment?.Variables ?? {};
}

export function openTriggers(place: Place): Pick<Operator, 'running' | 'setRunning'> {
  const { lambda, events, named } = place;
  const http = { FunctionName: named('http') };
  return {
    async running() {
      const [rules, sources] = [await rulesOf(place), await sourcesOf(place)];
      const { ReservedConcurrentExecutions } = await lambda.send(new GetFunctionConcurrencyCommand(http));
      return {
        rules: rules.map(({ Name = '' }) => Name),
        rulesOn: rules.filter(({ State }) => State === 'ENABLED').length,
        sources: sources.length,
        sourcesOn: sources.filter(({ State }) => State !== 'Disabled' && State !== 'Disabling').length,
        requests: ReservedConcurrentExecutions !== 0,
      };
    },
    async setRunning(on) {
      if (!on) await lambda.send(new PutFunctionConcurrencyCommand({ ...http, ReservedConcurrentExecutions: 0 }));
      for (const { UUID } of await sourcesOf(place))
        await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: on }));
      for (const { Name } of await rulesOf(place)) await events.send(new (on ? EnableRuleCommand : DisableRuleCommand)({ Name }));
      if (on) await lambda.send(new DeleteFunctionConcurrencyCommand(http));
    },
  };
}

async function rulesOf({ events, named }: Place): Promise<Rule[]> {
  const rules: Rule[] = [];
  let NextToken: string | undefined;
  do {
    const page = await events.send(new ListRulesCommand({ NamePrefix: named(''), NextToken }));
    rules.push(...(page.Rules ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return rules;
}

async function sourcesOf({ lambda, named }: Place): Promise<EventSourceMappingConfiguration[]> {
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName: named('stream') }));
  return EventSourceMappings;
}
