import { readPlan } from '../../../documents/existingPlan';
import { pastedFile, readFigures } from '../../../documents/figures';
import { newKey } from '../../../lists/keys';
import { noAnswers } from '../../../plan/bringIn/answers';
import { noFigureAnswers } from '../../../plan/measures/figures/understood';
import type { PlanInProgress } from '../../bringIn/planInProgress';
import { previewOf } from '../../importReport/importPreview';
import type { ReportInProgress } from '../../importReport/reportInProgress';
import { readShropshire } from '../../importReport/testing/readShropshire';
import type { FiguresInProgress } from '../../measures/figures/figuresInProgress';
import { planId } from './example';

const siteUrl = 'https://council.example/sites/improvement';

/** A read plan that is to be brought in. @param lines the lines of its table, without the headings */
export async function planToBringIn(lines: readonly string[]): Promise<PlanInProgress> {
  const csv = ['"Ref","Action","Desired outcome"', ...lines, ''].join('\r\n');
  const bytes = new Uint8Array(Buffer.from(csv));
  return {
    siteUrl,
    file: { name: 'plan.csv', bytes },
    read: await readPlan(bytes, 'plan.csv', () => undefined, { columns: {} }),
    mapping: {},
    answers: noAnswers('plan.csv', planId, '2026-11-23'),
    checksum: '',
    operationKey: newKey(),
    begun: false,
  };
}

/** A sheet with one figure of July 2026 for a measure that it names in its own words. */
export async function figuresToAdd(words: string): Promise<FiguresInProgress> {
  const { name, bytes } = pastedFile(`Indicator\tJul-26\n${words}\t64`);
  return {
    siteUrl,
    planId,
    read: await readFigures(bytes, name, '2026-11-23'),
    remembered: {},
    answers: noFigureAnswers,
    operationKey: newKey(),
    begun: false,
    confirmed: null,
  };
}

/** A read report that is to be added. */
export function reportToAdd(): ReportInProgress {
  const read = readShropshire();
  return {
    siteUrl,
    report: { name: 'report.html', bytes: new TextEncoder().encode('<p>The report.</p>'), read, pdf: null },
    preview: previewOf(read),
    operationKey: newKey(),
    begun: false,
  };
}
