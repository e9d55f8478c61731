/**
 * A day in the site's calendar, "2017-11-24": never a moment. Days compare as strings.
 */
export type Day = string;
