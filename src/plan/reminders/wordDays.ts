/** The days of the week on which a weekly word can go. */
export const wordDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export type WordDay = (typeof wordDays)[number];
