import type { ReportForOthers } from '../../lists/planStore';

/** Forms of several rows whose reports are written together once each form has given its own or was left out. */
export interface ReportsTogether {
  /** Gives the report of one form. The promise settles once all of them are written, or throws why they are not. */
  give(report: ReportForOthers): Promise<void>;
  /** Says that a form gives nothing: something is missing in it, or others reported meanwhile. */
  leaveOut(actionId: number): void;
}

/**
 * Waits for the reports of forms and writes them in one go.
 * @param actionIds the actions whose forms are being sent
 * @param write writes the reports that were given; not called where there are none
 */
export function reportsTogether(
  actionIds: readonly number[],
  write: (reports: readonly ReportForOthers[]) => Promise<void>,
): ReportsTogether {
  const awaited = new Set(actionIds);
  const given: ReportForOthers[] = [];
  let begin: () => void = () => undefined;
  const written = new Promise<void>((resolve) => (begin = resolve)).then(() =>
    given.length > 0 ? write(given) : undefined,
  );
  // Every form that gave a report tells its own person about a failure.
  written.catch(() => undefined);
  const settle = (actionId: number): void => {
    if (awaited.delete(actionId) && awaited.size === 0) begin();
  };
  return {
    give: (report) => {
      given.push(report);
      settle(report.action.id);
      return written;
    },
    leaveOut: settle,
  };
}
