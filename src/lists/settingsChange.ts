/**
 * Makes new settings from the current ones. `last` says who saved the current ones and when, and is null before anybody
 * did.
 */
export type SettingsChange<Settings> = (now: Settings, last: { by: string; at: string } | null) => Settings;
