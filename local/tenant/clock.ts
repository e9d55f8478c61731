/**
 * The tenant's clock. It shows its own time (real time, or time running from the moment at which the tenant started),
 * one moment at which seeding or a test stops it, or time running from another moment.
 */
export interface Clock {
  now(): Date;
  /** Stops the clock at a moment; null lets it run on the tenant's own time. */
  set(moment: Date | null): void;
  /** Sets the clock to a moment, from which it runs like real time. */
  runFrom(moment: Date): void;
  readonly stopped: boolean;
}

/** @param start the time at which the tenant's own time begins; real time when left out */
export function openClock(start?: Date): Clock {
  let stopped: Date | null = null;
  /** The difference between the tenant's own time and real time, in milliseconds. */
  const own = start ? start.getTime() - Date.now() : 0;
  let ahead = own;
  return {
    now: () => (stopped ? new Date(stopped) : new Date(Date.now() + ahead)),
    set(moment) {
      stopped = moment;
      ahead = own;
    },
    runFrom(moment) {
      stopped = null;
      ahead = moment.getTime() - Date.now();
    },
    get stopped() {
      return stopped !== null;
    },
  };
}
