/** The tags that are kept in a mail: text, tables, links and styles, and nothing that runs or fetches. */
const tags = new Set(
  'a b blockquote br div em h1 h2 h3 h4 hr i li ol p span strong style table tbody td th thead tr u ul'.split(' '),
);
const attributes = new Set(
  'align aria-hidden bgcolor border cellpadding cellspacing class colspan height href lang role rowspan style title valign width'.split(
    ' ',
  ),
);
/** The tags that are removed with their contents. */
const whole = /<(head|title|script|iframe|object|svg|math|form|template|noscript)\b[^]*?(?:<\/\1\s*>|$)/gi;
const token = /<!--[^]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/**
 * The HTML of a mail made safe to show in a page. The page's content policy, which allows no script at all, is a second
 * safeguard. The mail's style sheet is kept and its body becomes a block, so that dark mode works as in a mail program.
 */
export function safeMail(mail: string): string {
  const sheets = [...mail.matchAll(/<style\b[^>]*>([^]*?)<\/style\s*>/gi)].map(([, sheet]) => sheet);
  const body = mail.replace(/<style\b[^]*?<\/style\s*>/gi, '').replace(whole, '');
  let safe = '';
  let from = 0;
  for (const found of body.matchAll(token)) {
    safe += textOnly(body.slice(from, found.index));
    from = found.index + found[0].length;
    const [, closing, name] = found;
    const tag = name?.toLowerCase() === 'body' ? 'div' : name?.toLowerCase();
    if (tag !== undefined && tags.has(tag)) safe += closing ? `</${tag}>` : `<${tag}${safeAttributes(found[3])}>`;
  }
  safe += textOnly(body.slice(from));
  const style = sheets.map((sheet) => safeStyle(sheet.replace(/</g, ''))).join('\n');
  return style.trim() === '' ? safe : `<style>${style}</style>${safe}`;
}

/** Text between tags, with its angle brackets escaped. */
function textOnly(text: string): string {
  return text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function safeAttributes(text: string): string {
  const kept: string[] = [];
  for (const [, name, double, single, bare] of text.matchAll(
    /([a-z-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi,
  )) {
    const attribute = name.toLowerCase();
    const value = double ?? single ?? bare ?? '';
    if (!attributes.has(attribute)) continue;
    if (attribute === 'href' && !/^(https?:|mailto:)/i.test(value.trim())) continue;
    const safe = attribute === 'style' ? safeStyle(value) : value;
    kept.push(` ${attribute}="${safe.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`);
  }
  return kept.join('');
}

/** Styles without parts that fetch something. */
function safeStyle(style: string): string {
  return style.replace(/@import[^;]*;?/gi, '').replace(/url\s*\([^)]*\)/gi, 'none');
}
