/** The tenant's clock: real time, one moment that seeding and tests hold still, or time that goes on from a moment. */
export interface Clock {
  now(): Date;
  /** Holds the clock at a moment; null lets real time go on. */
  set(moment: Date | null): void;
  /** Sets the clock to a moment from which it goes on as real time does. */
  runFrom(moment: Date): void;
  readonly held: boolean;
}

export function openClock(): Clock {
  let held: Date | null = null;
  /** How far the clock is from real time, in milliseconds. */
  let ahead = 0;
  return {
    now: () => (held ? new Date(held) : new Date(Date.now() + ahead)),
    set(moment) {
      held = moment;
      ahead = 0;
    },
    runFrom(moment) {
      held = null;
      ahead = moment.getTime() - Date.now();
    },
    get held() {
      return held !== null;
    },
  };
}
