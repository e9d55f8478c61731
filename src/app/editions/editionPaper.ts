import { planPaper } from '../../documents/papers/plan';
import { publicPaper } from '../../documents/papers/public';
import type { PublicPaperOptions } from '../../documents/papers/public';
import { toHtml } from '../../documents/papers/html/toHtml';
import type { Paper } from '../../documents/papers/paper';
import { checksumOf } from '../../lists/keys';
import { SiteError } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { EditionAudience } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import type { Decision, EditionStep } from '../../plan/fields';
import { capitalised } from '../../plan/words';

interface Taken {
  step: EditionStep;
  day: Day;
}

type People = NonNullable<PublicPaperOptions['people']>;
const PEOPLE: readonly People[] = ['posts', 'names', 'nobody'];

/** The title of an edition's step: "Considered, 12 November 2022". */
export function stepTitle({ step, day }: Taken): string {
  return `${capitalised(step)}, ${formatDayLong(day)}`;
}

/**
 * The plan of an edition as a paper: the full paper, or the public one, which names people in the way the council
 * chose.
 */
export function paperOfEdition(data: PlanData, taken: Taken, audience: EditionAudience, people: People): Paper {
  const edition = stepTitle(taken);
  if (audience === 'full') return planPaper(data, taken.day, { edition, submission: taken.step === 'submitted' });
  const paper = publicPaper(data, taken.day, { summary: data.plan.summary, people });
  return { ...paper, facts: [{ term: 'Edition', line: [edition] }, ...paper.facts] };
}

/**
 * Builds the paper of a frozen edition again for its Word file and tables. The paper is made from the lists as they
 * stood on the edition's day, and returned only when its page is byte for byte the frozen one.
 * @throws SiteError when the step froze no edition, or the lists no longer give it
 */
export async function editionPaper(
  store: Pick<PlanStore, 'planOnDay'>,
  { planId, step, day, frozen = [], id }: Decision,
  audience: EditionAudience,
): Promise<Paper> {
  const page = frozen.find((file) => file.audience === audience && file.form === 'page');
  if (!page || step === null || day === null)
    throw new SiteError('No edition was frozen with this step.', 'not found', `decision ${id}`);
  const data = await store.planOnDay(planId, day);
  // The way people are named was chosen when the edition was frozen. Only the frozen page shows that choice, so each
  // way is tried.
  for (const people of audience === 'full' ? PEOPLE.slice(0, 1) : PEOPLE) {
    const paper = paperOfEdition(data, { step, day }, audience, people);
    if ((await checksumOf(toHtml(paper))) === page.checksum) return paper;
  }
  throw new SiteError(
    'The lists no longer give the edition that was frozen: more was recorded on that day after it was frozen, somebody’s name or post changed, something was removed, or papers are written otherwise now. Open the frozen page; it is what was decided on.',
    'invalid',
    page.url,
  );
}
