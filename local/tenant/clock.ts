/** The tenant's clock: real time, or one moment that seeding and tests hold still. */
export interface Clock {
  now(): Date;
  /** Holds the clock at a moment; null lets real time go on. */
  set(moment: Date | null): void;
  readonly held: boolean;
}

export function openClock(): Clock {
  let held: Date | null = null;
  return {
    now: () => (held ? new Date(held) : new Date()),
    set: (moment) => {
      held = moment;
    },
    get held() {
      return held !== null;
    },
  };
}
