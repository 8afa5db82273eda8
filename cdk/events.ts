/** What starts Lambdas besides people and workflows: the stream of facts and the clock. What cannot be done lands in a dead-letter queue. */
import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, type Function as Lambda, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { schedules } from '#api/schedules.ts';
import type { Settings } from './settings.ts';

export interface TriggersProps {
  readonly settings: Settings;
  readonly stream: Lambda;
  readonly schedule: Lambda;
  readonly factsStream: string;
}

export class Triggers extends Construct {
  /** Facts that could not be followed. */
  readonly factDeadLetters: Queue;
  /** Schedules that could not run. */
  readonly scheduleDeadLetters: Queue;

  constructor(scope: Construct, id: string, props: TriggersProps) {
    super(scope, id);
    this.factDeadLetters = this.queue('facts', props.settings);
    this.scheduleDeadLetters = this.queue('schedules', props.settings);
    this.follow(props);
    this.setAside(props);
    for (const { id: row, everyMinutes } of schedules) this.plan(row, everyMinutes, props);
  }

  private queue(name: string, { stage }: Settings): Queue {
    return new Queue(this, `${name}-dead-letters`, {
      queueName: `tollgate-${stage}-${name}-dead-letters`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }

  /** Facts of one stream stay in order; what fails is tried again, halved until it stands alone, and set aside before it blocks the others. */
  private follow({ stream, factsStream }: TriggersProps): void {
    new EventSourceMapping(this, 'facts-followed', {
      target: stream,
      eventSourceArn: factsStream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      parallelizationFactor: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 6,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.factDeadLetters),
    });
  }

  /** The queue of a rule takes only what did not reach the Lambda; a run that began and failed in all its tries is set aside here. */
  private setAside({ schedule }: TriggersProps): void {
    const onFailure = new SqsDestination(this.scheduleDeadLetters);
    schedule.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(1), onFailure });
  }

  private plan(row: string, everyMinutes: number, { settings, schedule }: TriggersProps): void {
    const target = new LambdaFunction(schedule, {
      event: RuleTargetInput.fromObject({ schedule: row }),
      deadLetterQueue: this.scheduleDeadLetters,
      retryAttempts: 2,
      maxEventAge: Duration.minutes(Math.max(5, everyMinutes)),
    });
    new Rule(this, row, {
      ruleName: `tollgate-${settings.stage}-${row}`,
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      targets: [target],
    });
  }
}
