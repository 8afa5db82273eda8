/** Where a host listens and under which address it is reached; what stands against it is one line for the operator. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignInWay } from '../sign-in/way.ts';
import { type Reach, type TurnAway, turningAway } from './reach.ts';

interface Listening {
  /** 0 takes a free one. */
  readonly port: number;
  readonly reach?: Reach;
  readonly signIn: Pick<SignInWay, 'way'>;
}

/** Passkeys belong to a name, so an office on one machine is reached by one; everybody else by the address, which every program finds at once. */
export async function listenAt(
  server: Server,
  { port, reach = {}, signIn }: Listening,
): Promise<{ url: string; turnAway: TurnAway }> {
  await listen(server, port, reach.host ?? '127.0.0.1');
  const name = signIn.way === 'accounts' ? 'localhost' : '127.0.0.1';
  const own = `http://${name}:${(server.address() as AddressInfo).port}`;
  return { url: reach.publicUrl ?? own, turnAway: turningAway(own, reach) };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (busy) reject(new Error(`Port ${port} is in use. Choose another with PORT=…, or PORT=0 for any free one.`));
      else reject(new Error(`HOST is ${host}, where nothing can listen on port ${port}: ${error.message}`));
    });
    server.listen(port, host, resolve);
  });
}
