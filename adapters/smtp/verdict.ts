/** What went wrong with a mail server, in words for the operator. Servers may quote addresses in what they say: codes and commands alone go on. */

interface Fault {
  readonly code?: string;
  /** What the connection said before the mailer named it anew. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * For good: the server knows this recipient not, or will not have this message (5xx after RCPT or DATA), or cannot write the address. A refusal of
 * the sender or the sign-in is the operator's to mend and passes then.
 */
export function verdictOn(error: unknown, host: string): { readonly forGood: boolean; readonly why: string } {
  const fault = error as Fault;
  const { code = 'unknown fault', command = '', responseCode } = fault;
  const ofMessage = command === 'RCPT TO' || command === 'DATA';
  const permanent = responseCode !== undefined && responseCode >= 500 && ofMessage;
  const unwritable = code === 'EENVELOPE' && responseCode === undefined;
  const said = [code, responseCode, command && `after ${command}`].filter(Boolean).join(' ');
  return { forGood: permanent || unwritable, why: ofEncryption(fault, host) ?? said };
}

const notTrusted: readonly string[] = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
];

/** Why nothing was encrypted, and so nothing sent; undefined for any other fault. */
function ofEncryption({ code, originalCode = '', responseCode = 0 }: Fault, host: string): string | undefined {
  if (notTrusted.includes(originalCode))
    return `nobody vouches for its certificate (${originalCode}). If it is your own, let NODE_EXTRA_CA_CERTS name a file with it or with its authority`;
  if (originalCode === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `its certificate is for another name than ${host}; SMTP_HOST gives the name`;
  if (originalCode === 'CERT_HAS_EXPIRED') return 'its certificate has expired';
  if (originalCode === 'CERT_NOT_YET_VALID') return 'its certificate is not valid yet, or the clock of this machine is wrong';
  if (code === 'ETLS' && responseCode >= 500)
    return 'it offers no STARTTLS, and nothing is sent in the clear. If it encrypts from the first byte, set SMTP_TLS to tls';
  return undefined;
}
