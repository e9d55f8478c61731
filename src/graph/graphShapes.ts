/** The parts of Microsoft Graph's v1.0 schema that the product writes and reads; checked against the schema in a test. */

export interface GraphEmailAddress {
  name?: string;
  address: string;
}

export interface GraphRecipient {
  emailAddress: GraphEmailAddress;
}

/** A message as POSTed to sendMail (https://learn.microsoft.com/graph/api/user-sendmail). */
export interface GraphMessage {
  subject: string;
  body: { contentType: 'html' | 'text'; content: string };
  toRecipients: GraphRecipient[];
  replyTo?: GraphRecipient[];
  importance?: 'low' | 'normal' | 'high';
}

export interface GraphSendMail {
  message: GraphMessage;
  saveToSentItems: boolean;
}

/** The body of sendActivityNotification (https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification). */
export interface GraphActivityNotification {
  topic: { source: 'text'; value: string; webUrl: string };
  activityType: string;
  previewText: { content: string };
  templateParameters: { name: string; value: string }[];
  teamsAppId?: string;
}

/** The properties of a user that the product asks for, always by $select. */
export interface GraphUser {
  id: string;
  displayName: string;
  userPrincipalName: string;
  mail: string | null;
  jobTitle: string | null;
  accountEnabled?: boolean | null;
}

export const userProperties = ['id', 'displayName', 'userPrincipalName', 'mail', 'jobTitle'] as const;
