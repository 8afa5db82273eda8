/** The PMO and administrators name the office and give it a logo; what is the same already adds nothing. */
import { refuse } from '../../decision/refusals.ts';
import { hexOf, sha256Of } from '../../history/hashing.ts';
import { fromBase64 } from '../../history/log/bytes.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { IdentityCommands } from './commands.ts';
import { pictureIn } from './logo.ts';

type Decide<K extends keyof IdentityCommands> = OfficeDecisions<IdentityCommands>[K];

const renameOffice: Decide<'rename-office'> = (state, { name, expectedVersion, reason }, context) =>
  officePreconditions['set-name-and-logo'](state, context) ??
  changedSince(state, 'name', expectedVersion) ?? {
    facts: name === state.name ? [] : [{ type: 'office-renamed', name, reason }],
  };

const setLogo: Decide<'set-logo'> = (state, { content, expectedVersion, reason }, context) => {
  const no = officePreconditions['set-name-and-logo'](state, context) ?? changedSince(state, 'logo', expectedVersion);
  if (no) return no;
  if (content === undefined) return { facts: state.logo ? [{ type: 'logo-removed', reason }] : [] };
  const bytes = fromBase64(content);
  if (!bytes) return refuse('picture-invalid', 'The picture is not written as base64: send the bytes of the file so.', 'content');
  const picture = pictureIn(bytes);
  if ('fault' in picture) return refuse('picture-invalid', picture.fault, 'content');
  const digest = hexOf(sha256Of(bytes));
  if (digest === state.logo?.digest) return { facts: [] };
  return { facts: [{ type: 'logo-set', logo: { digest, ...picture, bytes: bytes.length }, content, reason }] };
};

export const identityDecisions: OfficeDecisions<IdentityCommands> = { 'rename-office': renameOffice, 'set-logo': setLogo };
