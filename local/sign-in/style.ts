/** How pages of the login look, and the headers by which browsers load nothing with them but this style, by its digest, and scripts of ours. */
import { hash } from 'node:crypto';

export const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
.note { border-inline-start: 4px solid #b45309; padding: .25rem .75rem; }
fieldset { border: 1px solid #888; border-radius: 6px; padding: .5rem 1rem; margin: 1.5rem 0; }
[hidden] { display: none !important; }
label { display: block; padding: .4rem 0; }
input:is([type=email], [type=password]) { display: block; box-sizing: border-box; width: 100%; font: inherit; padding: .55rem .7rem; border: 1px solid #767676; border-radius: 6px; }
section { margin: 1.5rem 0; }
h2 { font-size: 1.1rem; margin: 0 0 .25rem; }
.hint { color: light-dark(#555, #bbb); margin: .1rem 0 .4rem; }
button { font: inherit; padding: .6rem 1.4rem; border: 2px solid #1d4ed8; border-radius: 6px; background: #1d4ed8; color: #fff; }
button.quiet { background: none; color: inherit; }
:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
`;

/**
 * Headers of every answer of the login; `scripts` are the only addresses that scripts may come from. A browser follows a form's redirects under
 * `form-action`, hence the loopback addresses.
 */
export const pageHeaders = (scripts: readonly string[]): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : scripts.join(' ')}`,
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    "form-action 'self' http://127.0.0.1:* http://localhost:*",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join(';'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
});
