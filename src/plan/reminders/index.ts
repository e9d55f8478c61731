export { askedAhead, type AskedOnDay } from './ahead';
export { allThatHolds, comingUp, messagesOf, quietBecause, remindersDue, remindingDay } from './due';
export type { ReminderMessage } from './due';
export { wasSaid } from './queries';
export type { SentQuestion } from './sentQuestion';
export { digestDayOf, mondayOf } from './digest';
export { compareUrgency, reminderRules } from './occurrence';
export type { About, Occurrence, RemindingDay, ReminderRule } from './occurrence';
export {
  defaultReminderSettings,
  readReminderSettings,
  repeatInWords,
  stepsInWords,
  workingDaysInWords,
} from './settings';
export type { ReminderSettings } from './settings';
export {
  awayOrPaused,
  reasonNotToSend as heldBackBecause,
  noPreference,
  preferencesIn,
  type ReminderPreference,
} from './preferences';
export {
  awaitsFirstRun,
  confirmedSettings,
  hasHadTheirDays,
  leftOutWords,
  seniorName,
  toConfirmAgain,
} from './confirming';
export { jobIsLate, outsideHours } from './hours';
export { readRunReport, runReportOf, type RunEntry, type RunReport } from './runReport';
export {
  answersOf,
  asksForProgress,
  buttonOf,
  dueSentence,
  nameOf,
  namesOf,
  namesMeeting,
  ruleInWords,
  sentenceOf,
  standing,
  type WordsOn,
} from './words';
