/** The styles of every mail. They stand in the elements, because mail programs drop most of a style sheet. */
export const font = "font-family:'Segoe UI',Arial,sans-serif;overflow-wrap:anywhere;";
export const reading = `${font}font-size:16px;line-height:26px;color:#242424;margin:0 0 16px;`;
export const quiet = `${font}font-size:14px;line-height:22px;color:#616161;margin:0 0 12px;`;
export const title = `${font}font-size:18px;line-height:26px;font-weight:600;color:#242424;margin:0 0 6px;`;
export const line = 'border-top:1px solid #D1D1D1;';

/** A paragraph of plain words, as HTML. Empty words give no paragraph. */
export function paragraph(text: string): string {
  return text === '' ? '' : `<p class="reading" style="${reading}">${escaped(text)}</p>`;
}

export function link(address: string, words: string): string {
  return `<a class="link" style="color:#4F52B2;" href="${escaped(address)}">${escaped(words)}</a>`;
}

/**
 * Several links as a list: side by side where there is room; a screen reader and the plain text present them as a list.
 */
export function linkList(links: readonly string[]): string {
  const one = `${font}display:inline-block;font-size:14px;line-height:28px;margin:0 20px 0 0;padding:0;`;
  return `<ul role="list" style="list-style:none;margin:0 0 12px;padding:0;">${links.map((each) => `<li style="${one}">${each}</li>`).join('\n')}</ul>`;
}

/** Links, each on a line of its own, so that the plain text shows each address beside its words. */
export function linkLines(links: readonly string[]): string {
  return `<p class="quiet" style="${quiet}line-height:28px;">${links.join('<br>\n')}</p>`;
}

/**
 * A whole mail: 600 pixels wide, in the reader's own light or dark theme. Exchange keeps this body alone and makes the
 * plain text from it. The mail therefore hides nothing by a style and repeats nothing: without styles all of it is
 * read.
 */
export function mailPage(subject: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page { background: #292929 !important; }
  .reading, .title { color: #ffffff !important; }
  .quiet { color: #d6d6d6 !important; }
  .link { color: #a6a7dc !important; }
  .line { border-color: #525252 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#FFFFFF;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;text-align:left;"><tr><td>
${content}
</td></tr></table>
</td></tr></table>
</body>
</html>`;
}

export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
