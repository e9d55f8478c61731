import { onLines } from './files';
import type { TextFile } from './files';

/** The forms of secrets. Each is recognised by its own form, so that long random ids and hashes do not count. */
const forms: readonly [what: string, form: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an access key of AWS', /\bAKIA[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]/],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10}/],
  ['a client secret of Entra ID', /\b[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31}/],
  ['a key of Azure Storage', /AccountKey=[A-Za-z0-9+/]{60}/],
  ['a signed address of Azure', /[?&]sig=[A-Za-z0-9%+/]{30}/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{15}/],
  ['a password in an address', /\b[a-z]+:\/\/[^\s/:@'"`${}<>]+:[^\s/:@'"`${}<>]+@[^\s/]/],
  [
    'a secret given a name',
    /\b(client_?secret|api_?key|password|passwd|access_?token)\b['"]?\s*[:=]\s*['"][^\s'"${}<>]{12,}['"]/i,
  ],
];

/** The places in a text that look like a secret, in words that do not repeat the secret. */
export function secretsIn(file: TextFile): string[] {
  return onLines(file, (line) => {
    const found = forms.find(([, form]) => form.test(line));
    return found ? `looks like ${found[0]}` : null;
  });
}
