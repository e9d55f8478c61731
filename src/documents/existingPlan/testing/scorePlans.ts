import type { ReadAction } from '../plan';
import { readPlan } from '../readPlan';
import { scoredPlans } from './furtherPlans';
import type { TruePlan } from './truePlans';
import { scoreOf } from './truthScore';
import type { Score } from './truthScore';

const inFigures = ({ precision, recall, fields }: Score, of: string): string =>
  `${[precision, recall, fields].map((share) => share.toFixed(3).padEnd(10)).join('')}${of}`;

/** Reads plans and tells how well: a line of figures for each, the errors below it, and all of them together. */
export async function scoreLines(plans: readonly TruePlan[]): Promise<string[]> {
  const read: { name: string; read: ReadAction[]; truth: TruePlan['truth'] }[] = [];
  for (const { name, fileName, write, truth } of plans) {
    const { actions } = await readPlan(await write(), fileName);
    read.push({ name, read: actions, truth });
  }
  const each = read.flatMap((plan) => {
    const score = scoreOf([plan]);
    return [inFigures(score, plan.name), ...score.wrong.map((sentence) => `    ${sentence}`)];
  });
  return ['precision recall    fields', ...each, inFigures(scoreOf(read), `all ${plans.length} plans`)];
}

if (require.main === module)
  void scoreLines(scoredPlans).then((lines) => {
    for (const line of lines) console.info(line);
  });
