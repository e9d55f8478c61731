import { app, type InvocationContext, type Timer } from '@azure/functions';
import { remindSite } from '../../src/cli/reminderJob';
import { runTimer, sitesIn } from './runTimer';

/**
 * The reminder job as an Azure Functions timer (v4 Node model): every hour, five minutes past, in UTC. Hosts ignore
 * WEBSITE_TIME_ZONE on Linux (contracts/semantics.md P5), so what is due, and whether the hour is one in which reminders
 * go, is decided in the site's own time by the job itself.
 */
app.timer('remind', {
  schedule: '0 5 * * * *',
  handler: async (_timer: Timer, context: InvocationContext) => {
    await runTimer({
      sites: sitesIn(process.env.IMPROVEMENT_PLAN_SITES),
      mailbox: process.env.IMPROVEMENT_PLAN_MAILBOX,
      minutes: Number(process.env.IMPROVEMENT_PLAN_MINUTES) || undefined,
      remind: remindSite,
      say: (words) => context.log(words),
      now: Date.now,
    });
  },
});
