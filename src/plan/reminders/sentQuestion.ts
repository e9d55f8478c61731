import type { QuestionToClerk } from '../fields';

/** A question as a member sent it to the clerk, with the key that its row among the questions has once it is public. */
export type SentQuestion = QuestionToClerk & { publicKey: string };
