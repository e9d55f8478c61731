/** Waits for a number of milliseconds; tests pass one that waits less. */
export type Pause = (milliseconds: number) => Promise<void>;

export const pauseFor: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The longest single wait, even when Graph asks for more. */
const longestWaitSeconds = 60;

/**
 * Seconds to wait before attempt `attempt` (from 1): as long as Graph asks, else doubling each time; never more than a
 * minute.
 */
export function waitSeconds(retryAfter: number | null, attempt: number): number {
  return Math.min(retryAfter ?? 2 ** (attempt - 1), longestWaitSeconds);
}
