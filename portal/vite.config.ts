/** How the portal is built: files with their digest in the name, one script in the page itself, charts and forms in chunks of their own, compressed copies beside them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import postcssMantine from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';
import { firstFiles } from './first-files.ts';
import { texts } from './texts-plugin.ts';
import { verifierFile, verifierName } from './verifier-file.ts';

const compressible = /[.](html|m?js|css|svg|json|ttf)$/;

/** Of 11; the last two take ten times as long for the same but a fiftieth. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Writes `FILE.gz` and `FILE.br` beside each file that compresses well: the one-machine host then serves them as they lie there. */
const compressedCopies: Plugin = {
  name: 'compressed-copies',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.values(bundle).filter(({ fileName }) => compressible.test(fileName))) {
      const content = file.type === 'chunk' ? file.code : file.source;
      writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }));
      writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(content, brotli));
    }
  },
};

/** Puts the stand-alone verifier beside the first page, where the page of verification and auditors find it. */
const standAloneVerifier: Plugin = {
  name: 'stand-alone-verifier',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: verifierName, source: await verifierFile() });
  },
};

/** While the portal is developed, all but its own files comes from a host that was started with this server's address as its PUBLIC_URL (CONTRIBUTING.md). */
const host = `http://127.0.0.1:${process.env.PORT ?? 4180}`;
const fromHost = Object.fromEntries(
  ['/v1/', '/login', '/openapi.json', '/files/', '/local/'].map(path => [path, { target: host, changeOrigin: false }]),
);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), texts, standAloneVerifier, compressedCopies],
  server: { host: '127.0.0.1', port: 5180, strictPort: true, proxy: fromHost },
  css: { postcss: { plugins: [postcssMantine()] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The styles of pages are small, and a file of their own would cost each of them an answer more.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: firstFiles } } },
  },
});
