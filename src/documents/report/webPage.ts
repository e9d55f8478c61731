const UNSEEN = /<(script|style|noscript|template|head|svg)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<![^>]*>/gi;
const BREAKS =
  /<\/?(?:p|div|section|article|main|header|footer|h[1-6]|li|ul|ol|table|tr|br|hr|blockquote|figure|dl|dt|dd)\b[^>]*>/gi;
const NAMED: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…', bull: '•', pound: '£' }; // prettier-ignore

/**
 * The text that a saved web page shows, one paragraph on each line. No script of the page is run, and nothing is
 * fetched.
 */
export function textOfWebPage(html: string): string {
  return html
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/<\/t[dh]\s*>/gi, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal: string, hex: string, name: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .split('\n')
    .map((line) => line.replace(/[^\S\t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
