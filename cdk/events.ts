/**
 * What starts Lambdas besides people and workflows: the stream of facts, the queue of what follows from a fact and is carried out apart, and the
 * clock. What cannot be done lands in a dead-letter queue.
 */
import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, type Function as Lambda, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { schedules } from '#api/schedules.ts';
import type { Settings } from './settings.ts';

/** Tries of a part, and the time between them: six times as long as the Lambda may take, as AWS recommends. Together more than an hour. */
const tries = 7;
const betweenTries = Duration.minutes(12);

export interface TriggersProps {
  readonly settings: Settings;
  readonly stream: Lambda;
  readonly schedule: Lambda;
  readonly factsStream: string;
  /** ARNs of the state machines. */
  readonly machines: readonly string[];
}

export class Triggers extends Construct {
  /** What follows from facts and is carried out apart, each part a message: mails, and what failed. */
  readonly followUps: Queue;
  /** Parts that failed in all their tries. */
  readonly followUpDeadLetters: Queue;
  /** Facts of which nothing could be kept. */
  readonly factDeadLetters: Queue;
  /** Schedules that could not run. */
  readonly scheduleDeadLetters: Queue;
  /** Executions that failed, ran out of time or were stopped. */
  readonly endedExecutions: Rule;

  constructor(scope: Construct, id: string, props: TriggersProps) {
    super(scope, id);
    this.factDeadLetters = this.queue('facts-dead-letters', props.settings);
    this.scheduleDeadLetters = this.queue('schedules-dead-letters', props.settings);
    this.followUpDeadLetters = this.queue('follow-ups-dead-letters', props.settings);
    this.followUps = this.queue('follow-ups', props.settings, {
      visibilityTimeout: betweenTries,
      deadLetterQueue: { queue: this.followUpDeadLetters, maxReceiveCount: tries },
    });
    this.follow(props);
    this.carryOut(props);
    this.setAside(props);
    this.endedExecutions = this.hearOfExecutions(props);
    for (const { id: row, everyMinutes } of schedules) this.plan(row, everyMinutes, props);
  }

  private queue(name: string, { stage }: Settings, more: QueueProps = {}): Queue {
    return new Queue(this, name, {
      ...more,
      queueName: `tollgate-${stage}-${name}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }

  /**
   * Facts of one stream stay in order. The handler keeps what fails and goes on, so a batch is nearly always done at once. It reports a record only
   * when the queue does not take what failed: Lambda then delivers that record and everything after it again (a reported record never stands
   * alone), up to six times. Halving is for a batch in which the Lambda itself ends: it finds the record that does it.
   */
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

  /** Each part by itself: those that fail are reported, and come again after the pause. Mails never take more than a few Lambdas from the others. */
  private carryOut({ stream }: TriggersProps): void {
    new EventSourceMapping(this, 'follow-ups-carried-out', {
      target: stream,
      eventSourceArn: this.followUps.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 5,
    });
  }

  /** The queue of a rule takes only what did not reach the Lambda; a run that began and failed in all its tries is set aside here. */
  private setAside({ schedule }: TriggersProps): void {
    const onFailure = new SqsDestination(this.scheduleDeadLetters);
    schedule.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(1), onFailure });
  }

  /** The schedule Lambda sees to it that what should run runs again. */
  private hearOfExecutions({ settings, schedule, machines }: TriggersProps): Rule {
    const target = new LambdaFunction(schedule, {
      deadLetterQueue: this.scheduleDeadLetters,
      retryAttempts: 10,
      maxEventAge: Duration.hours(1),
    });
    return new Rule(this, 'ended-executions', {
      ruleName: `tollgate-${settings.stage}-ended-executions`,
      description: 'Executions that failed, ran out of time or were stopped',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: [...machines],
        },
      },
      targets: [target],
    });
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
