import { convert } from 'html-to-text';
import MailComposer from 'nodemailer/lib/mail-composer';
import { notSpoken, type GraphAnswer, type GraphQuestion } from './answers';
import type { StoredMessage } from './post';

/**
 * The plain text of a message. Exchange stores one body and makes the text of an HTML body itself
 * (https://learn.microsoft.com/archive/blogs/devmsg/no-to-multiple-bodies-on-a-message). The addresses of links are in
 * angle brackets after their words.
 */
export function plainText({ contentType, content }: Pick<StoredMessage, 'contentType' | 'content'>): string {
  if (contentType === 'text') return content;
  return convert(content, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { linkBrackets: ['<', '>'] } },
      { selector: 'img', options: { linkBrackets: ['<', '>'] } },
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({
        selector,
        options: { uppercase: false, trailingLineBreaks: 1 },
      })),
    ],
  });
}

/** The form in which the caller wants message bodies. */
export interface PreferredBody {
  /** The wanted type; null for the stored type. */
  type: 'text' | 'html' | null;
  /** The headers that name the type in the answer. */
  headers: Record<string, string>;
}

/**
 * Reads `Prefer: outlook.body-content-type="text"` (https://learn.microsoft.com/graph/api/message-get). Any other
 * preference is answered with 501.
 */
export function preferredBody(question: GraphQuestion): PreferredBody | GraphAnswer {
  const { prefer } = question.headers;
  if (prefer === undefined) return { type: null, headers: {} };
  const [, type] = /^outlook\.body-content-type\s*=\s*"?(text|html)"?$/i.exec(prefer.trim()) ?? [];
  if (type === undefined) return notSpoken(question, `Prefer: ${prefer}`);
  const asked = type.toLowerCase() as 'text' | 'html';
  return { type: asked, headers: { 'Preference-Applied': `outlook.body-content-type="${asked}"` } };
}

/**
 * The message as MIME: `multipart/alternative` with the text made from its HTML first, then the HTML ([MS-OXCMAIL]
 * 2.1.3.3.4). A plain text message has only the text part.
 */
export async function mimeOf(message: StoredMessage): Promise<Buffer> {
  const node = new MailComposer({
    from: message.from,
    to: message.to,
    cc: message.cc,
    replyTo: message.replyTo,
    subject: message.subject,
    date: new Date(message.sentAt),
    messageId: message.internetMessageId,
    text: plainText(message),
    ...(message.contentType === 'html' ? { html: message.content } : {}),
  }).compile();
  return node.build();
}
