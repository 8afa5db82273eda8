/** One deployment: three stacks (and one at the edge, if asked for) from the settings and the bundles, checked by cdk-nag before anything is written. */
import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from './bundle.ts';
import { DataStack } from './data-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { acknowledge } from './nag-acknowledgements.ts';
import { edgeRegion } from './names.ts';
import { OperationsStack } from './operations-stack.ts';
import { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';

export interface Deployment {
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly operations: OperationsStack;
  readonly edge: EdgeStack | undefined;
}

export function addTollgate(app: App, settings: Settings, bundles: Bundles): Deployment {
  const env = { region: settings.region, ...(settings.account !== undefined && { account: settings.account }) };
  const name = `tollgate-${settings.stage}`;
  const data = new DataStack(app, `${name}-data`, {
    env,
    settings,
    description: 'Tollgate: facts and people',
    terminationProtection: true,
  });
  const edge =
    settings.webAcl === 'own'
      ? new EdgeStack(app, `${name}-edge-${settings.region}`, {
          env: { ...env, region: edgeRegion },
          settings,
          crossRegionReferences: true,
          description: 'Tollgate: how many requests one person may send, counted at the edge',
        })
      : undefined;
  const service = new ServiceStack(app, `${name}-service`, {
    env,
    settings,
    bundles,
    data,
    ...(edge && { crossRegionReferences: true }),
    webAcl: edge?.webAcl.attrArn ?? settings.webAcl,
    description: 'Tollgate: endpoints, workflows, portal',
  });
  const operations = new OperationsStack(app, `${name}-operations`, {
    env,
    settings,
    service,
    description: 'Tollgate: dashboard and alarms',
  });
  Tags.of(app).add('application', 'tollgate');
  Tags.of(app).add('stage', settings.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  acknowledge({ data, service }, settings);
  return { data, service, operations, edge };
}
