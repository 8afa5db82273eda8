/** Files of the log and its signer that live as long as the test. */
import { generateKeyPairSync } from 'node:crypto';
import { logSignerWith } from '#adapters/files/log-signer.ts';
import type { LogFiles, LogSigner } from '#domain/history/log/ports.ts';

export function memoryLog(): { readonly logFiles: LogFiles; readonly logSigner: LogSigner } {
  const files = new Map<string, Uint8Array>();
  return {
    logSigner: logSignerWith(generateKeyPairSync('ed25519').privateKey),
    logFiles: {
      async put(path, body) {
        const there = files.get(path);
        if (there) return Buffer.from(there).equals(body) ? 'same' : 'other';
        files.set(path, body);
        return 'written';
      },
      get: async path => files.get(path),
      replace: async (path, body) => {
        files.set(path, body);
      },
    },
  };
}
