export { openGraph, type Graph, type GraphConnection } from './openGraph';
export { GraphProblem } from './graphProblem';
export type { AccountState, DirectoryPerson, People } from './people';
export type { Letter, Mail } from './mail';
export type { Activity, ActivityLine } from './activity';
export { pageOf, reminderLinks } from './reminderLinks';
export { runReminders, type ReminderMessage, type ReminderRunOptions } from './reminderRun';
