import type { Client } from '@microsoft/microsoft-graph-client';
import { graphProblem } from './graphProblem';
import type { GraphMessage, GraphRecipient, GraphSendMail } from './graphShapes';

/** One mail to one person. */
export interface MailMessage {
  to: { name: string; email: string };
  /** Where replies go. When the list is empty, replies go to the sender. */
  replyTo: { name: string; email: string }[];
  subject: string;
  html: string;
  /** The mail in plain text, for previews. It is not sent: Exchange makes the text part from the HTML. */
  text: string;
}

export interface Mail {
  /**
   * Sends a mail once and never repeats it by itself. Resolves when Graph has accepted the mail (202); delivery comes
   * later.
   * @param from whose mailbox sends: null is the signed-in person (delegated Mail.Send), a login needs the application
   *   permission
   * @throws GraphProblem; its `mayHaveHappened` says whether the mail may have gone although the request failed
   */
  send(letter: MailMessage, from: string | null): Promise<void>;
}

export function openMail(client: Client): Mail {
  return {
    async send(letter, from) {
      const path = from === null ? '/me/sendMail' : `/users/${encodeURIComponent(from)}/sendMail`;
      try {
        await client.api(path).post(sendMailBody(letter));
      } catch (error) {
        throw graphProblem(error, `send the mail to ${letter.to.name}`);
      }
    },
  };
}

/**
 * The body of sendMail for a mail. Exchange keeps only the HTML body and makes the text part from it
 * (docs/decisions/0012).
 */
export function sendMailBody(letter: MailMessage): GraphSendMail {
  const message: GraphMessage = {
    subject: letter.subject,
    body: { contentType: 'html', content: letter.html },
    toRecipients: [recipient(letter.to)],
  };
  if (letter.replyTo.length > 0) message.replyTo = letter.replyTo.map(recipient);
  return { message, saveToSentItems: true };
}

function recipient(person: { name: string; email: string }): GraphRecipient {
  return { emailAddress: { name: person.name, address: person.email } };
}
