/** Waits; tests wait less. */
export type Pause = (milliseconds: number) => Promise<void>;

export const pauseFor: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The longest that one wait may last, however long Graph asks for. */
const longestWaitSeconds = 60;

/** Seconds to wait before attempt `attempt` (from 1), as Graph asks, else doubling; never more than a minute. */
export function waitSeconds(retryAfter: number | null, attempt: number): number {
  return Math.min(retryAfter ?? 2 ** (attempt - 1), longestWaitSeconds);
}
