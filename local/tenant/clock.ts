/**
 * The tenant's clock: its own time (real time, or time that goes on from the moment at which it was started), one moment that
 * seeding and tests hold still, or time that goes on from another moment.
 */
export interface Clock {
  now(): Date;
  /** Holds the clock at a moment; null lets the tenant's own time go on. */
  set(moment: Date | null): void;
  /** Sets the clock to a moment from which it goes on as real time does. */
  runFrom(moment: Date): void;
  readonly stopped: boolean;
}

/** @param start the moment at which the tenant's own time begins; real time when left out */
export function openClock(start?: Date): Clock {
  let stopped: Date | null = null;
  /** How far the tenant's own time is from real time, in milliseconds. */
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
