/**
 * The one-machine host: the same endpoints and workflows as on AWS, on the adapters of `wire.ts`. Everything it does after a restart follows
 * from what is stored: executions that were being worked on run again from their first state, facts that were not followed are followed.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { systemClock } from '#adapters/system.ts';
import { witnessAt } from '#adapters/witness/client.ts';
import { routes } from '#api/routes.ts';
import type { WitnessSetting } from '#api/witnesses.ts';
import type { Clock } from '#domain/ports.ts';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import { toMs } from '#domain/values/time.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { leastBytesNearby } from '#functions/kit/compressed.ts';
import { createHttpHandler, type HttpHandler } from '#functions/kit/http.ts';
import { log } from '#functions/kit/log.ts';
import { claimsOfServiceKey, isServiceKey } from '#functions/kit/service-key.ts';
import { loadSchedules } from '#functions/schedules.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import type { Nightly } from '../backup/nightly.ts';
import { createFirstOffice, type FirstOffice } from '../set-up/first-office.ts';
import { createLogin, issuerAt, type Login } from '../sign-in/login.ts';
import type { SignInWay } from '../sign-in/way.ts';
import { type Begun, closeInOrder } from './closing.ts';
import { dispatch } from './dispatch.ts';
import { type FactStream, startFactStream } from './fact-stream.ts';
import { keepsFailedSignIns } from './failed-sign-ins.ts';
import { createGateway } from './gateway.ts';
import { listenAt } from './listen.ts';
import { lockFolder } from './lock.ts';
import { mailOut } from './mail.ts';
import { answerMalformed } from './malformed-requests.ts';
import { invitesNewcomers } from './newcomers.ts';
import { ownJobs } from './own-jobs.ts';
import { peopleOf, refuseDemonstration } from './people.ts';
import { keepPrivate } from './private-folder.ts';
import { callerOf, type Reach } from './reach.ts';
import { jobsOf, startSchedules } from './schedules.ts';
import { answersWhenReady } from './starting.ts';
import { createStaticFiles } from './static-files.ts';
import { watchTrouble } from './trouble.ts';
import { type Wired, type WireOptions, wire } from './wire.ts';
import { workflowHooks } from './workflow-hooks.ts';

export interface HostOptions extends Partial<Omit<WireOptions, 'folder' | 'baseUrl'>> {
  /** The state folder; it must exist. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** How people sign in. Where nobody chooses who to be, the first office is founded on the set-up page, by a code. */
  readonly signIn: SignInWay;
  readonly reach?: Reach;
  /** Requests of one person within a minute; as many as come when left out. */
  readonly requestsPerPerson?: number | undefined;
  /** MB that the files of one project may come to. */
  readonly projectFilesMegabytes?: number | undefined;
  /** Who cosigns the checkpoints of the public log. */
  readonly witnesses?: readonly WitnessSetting[];
  /** Where and when backups are made by themselves. */
  readonly nightly?: Pick<Nightly, 'into' | 'hour' | 'keep'> | undefined;
}

export interface Host {
  readonly url: string;
  readonly app: App;
  readonly handler: HttpHandler;
  readonly factStream: FactStream;
  readonly wired: Wired;
  readonly login: Login;
  /** Of a host for a real office. */
  readonly setUp: FirstOffice | undefined;
  /** Ends in order: no new requests, no new states, facts followed as far as they are. */
  close(): Promise<void>;
}

export const version = '0.1.0';

export async function startHost(options: HostOptions): Promise<Host> {
  const { folder, store = 'sqlite', reach = {} } = options;
  const clock: Clock = options.clock ?? systemClock;
  const unlock = lockedAlone(folder);
  const answers = answersWhenReady();
  const server = serverWith(answers.listener);
  let begun: Begun = { server, unlock };
  try {
    const { url, turnAway } = await listenAt(server, options);
    const wired = await wire({ ...options, folder, baseUrl: url, clock, store });
    begun = { ...begun, wired };
    const trouble = watchTrouble(folder, wired);
    const ports = { ...wired.ports, facts: trouble.watched(wired.ports.facts) };
    const setUp =
      options.signIn.way === 'demonstration'
        ? undefined
        : createFirstOffice({
            ...{ clock, views: ports.views },
            settled: () => factStream.idle(),
            invite: person => login.invite(person),
          });
    const told = { portalUrl: url, version, issuer: issuerAt(url), problems: trouble.problems };
    const app = createApp(ports, { ...told, ...ofOptions(options), setUp, mail: mailOut(options.mail) });
    await refuseDemonstration(app, options.signIn);
    const failed = keepsFailedSignIns(app);
    const login = await createLogin({
      ...{ baseUrl: url, beyondThisMachine: reach.publicUrl !== undefined, folder, clock },
      ...{ people: peopleOf(app, options.signIn), signIn: options.signIn, serviceClient: wired.serviceClient },
      ...{ mailer: ports.mailer, callerOf: callerOf(reach), onFailedTry: failed.keep },
    });
    wired.connect(workflowHooks(app));
    const handler = createHttpHandler(boundRoutes, app);
    const gateway = gatewayOf({ app, login, wired }, options);
    const newcomers = invitesNewcomers(login);
    begun = { ...begun, app, failed, login, newcomers };
    await Promise.all([loadSchedules(), wired.followUps.start(followUp => carryOut(followUp, app))]);
    const factStream = await startFactStream({
      feed: wired.feed,
      cursor: wired.cursor,
      handler: newcomers.after(event => handleFacts(event, app)),
      later: wired.followUps,
    });
    begun = { ...begun, factStream };
    await wired.engine.resumeAll();
    const parts = { url, app, turnAway, gateway, login, wired, serveStatic: createStaticFiles() };
    answers.ready((request, response) => void dispatch(request, response, parts));
    const own = ownJobs({ app, wired, factStream, login, found: trouble.found }, options);
    const running = { ...begun, stopSchedules: startSchedules([...jobsOf(app), ...own], clock) };
    return { url, app, handler, factStream, wired, login, setUp, close: () => closeInOrder(running) };
  } catch (error) {
    await closeInOrder(begun).catch((fault: Error) => log.error('what had begun could not be ended', { error: fault }));
    throw error;
  }
}

/** The folder is its owner's alone, and this host's until it is unlocked. */
function lockedAlone(folder: string): () => void {
  const mended = keepPrivate(folder);
  const unlock = lockFolder(folder);
  if (mended > 0) log.warn('the state folder was readable by others; now it is its owner’s alone', { mended });
  return unlock;
}

function serverWith(listener: RequestListener): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
    .on('clientError', answerMalformed)
    .on('request', listener);
}

/** What the operator set that endpoints need. */
function ofOptions({ projectFilesMegabytes, witnesses }: HostOptions) {
  return { projectFilesMegabytes, witnesses: witnesses?.map(({ address, verifier }) => ({ verifier, add: witnessAt(address) })) };
}

/**
 * What comes over HTTP is counted by person; what the host sends itself (its demonstration) is not. Without a public address whoever asks is on this
 * machine.
 */
function gatewayOf({ app, login, wired }: Pick<Host, 'app' | 'login' | 'wired'>, { requestsPerPerson, reach }: HostOptions) {
  const compressedFrom = reach?.publicUrl === undefined ? leastBytesNearby : undefined;
  const handler = createHttpHandler(boundRoutes, app, { mostAMinute: requestsPerPerson, compressedFrom });
  const { clock } = app.ports;
  return createGateway({ handler, rows: routes, verify: verifierOf(login, wired.ports.credentials, clock), clock });
}

/** Whoever brings a token is asked of the login, whoever brings the key of a service account of the store of keys. */
function verifierOf(login: Pick<Login, 'verify'>, credentials: ServiceCredentials, clock: Clock) {
  return async (bearer: string) => {
    if (!isServiceKey(bearer)) return login.verify(bearer);
    const claims = await claimsOfServiceKey(bearer, credentials, toMs(clock.now()));
    if (!claims) throw new Error('the key of the service account is not valid');
    return claims;
  };
}
