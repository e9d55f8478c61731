import { toHtml } from '../../documents/papers/html/toHtml';
import { paperSettingsOf } from '../../documents/papers/settings';
import type { PaperSettings } from '../../documents/papers/settings';
import { checksumOf } from '../../lists/keys';
import type { OnStep, PlanStore } from '../../lists/planStore';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { canonicalJson, editionOf, publicEdition } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import type { Decision, FrozenFile, EditionStep } from '../../plan/fields';
import { paperOfEdition, stepTitle } from './editionPaper';

/** What an officer or clerk records about a step (requirements 58, 59 and 61). */
export interface StepToTake {
  step: EditionStep;
  /** The day of the step. The plan is frozen as it was recorded by the end of this day. */
  day: Day;
  meetingId: number | null;
  /** The exact words of the decision, or a note; may be empty. */
  text: string;
  delegatedTo: string | null;
  inConsultationWith: string | null;
  submittedTo: string | null;
}

/** The part of the plan's store that taking a step needs. */
export type StepStore = Pick<PlanStore, 'planOnDay' | 'keepFile' | 'readFile' | 'readRecords' | 'addRecord'>;

interface FileToFreeze {
  audience: FrozenFile['audience'];
  form: FrozenFile['form'];
  content: string;
}

function filesOf(data: PlanData, taken: StepToTake, people: PaperSettings['people']): FileToFreeze[] {
  const full = editionOf(data, taken.day, taken.step);
  const page = (audience: FrozenFile['audience']): string => toHtml(paperOfEdition(data, taken, audience, people));
  return [
    { audience: 'full', form: 'data', content: canonicalJson(full) },
    { audience: 'full', form: 'page', content: page('full') },
    { audience: 'public', form: 'data', content: canonicalJson(publicEdition(full)) },
    { audience: 'public', form: 'page', content: page('public') },
  ];
}

const libraryOf = { full: 'memberEditions', public: 'editions' } as const;
const endingOf = { data: 'json', page: 'html' } as const;

function nameOf(data: PlanData, taken: StepToTake, { audience, form }: FileToFreeze): string {
  const which = audience === 'public' ? 'public, ' : '';
  return `${data.plan.title.slice(0, 60)}, ${which}${stepTitle(taken).toLowerCase()}.${endingOf[form]}`;
}

/**
 * Takes a step of the plan's approval: freezes a full and a public edition as files, checks each by reading it back,
 * and then records the step with their checksums (requirements 57 to 62; docs/design.md, data rule 4). The keys are
 * derived from the frozen content, so a repeat after an interruption finds the existing files and writes nothing twice.
 * @throws SiteError when SharePoint refuses a write; the next attempt finds the files that were written until then
 */
export async function takeStep(
  store: StepStore,
  planId: number,
  taken: StepToTake,
  onStep: OnStep = () => undefined,
): Promise<Decision> {
  const total = 10;
  let done = 0;
  const tell = (label: string): void => onStep({ done: done++, total, label });

  tell(`Reading the plan as it was on ${formatDayLong(taken.day)}`);
  const data = await store.planOnDay(planId, taken.day);
  const settings = (await store.readRecords('settings')).find(
    (row) => row.kind === 'paper settings' && row.planId === planId,
  );
  const files = filesOf(data, taken, paperSettingsOf(settings?.value).people);
  const key = (await checksumOf(canonicalJson({ taken, content: files.map(({ content }) => content) }))).slice(0, 32);

  const frozen: FrozenFile[] = [];
  for (const file of files) {
    const name = nameOf(data, taken, file);
    tell(`Freezing "${name}"`);
    const bytes = new TextEncoder().encode(file.content);
    const url = await store.keepFile(libraryOf[file.audience], { name, bytes: bytes.buffer as ArrayBuffer }, key);
    tell(`Reading it back for its checksum`);
    frozen.push({
      audience: file.audience,
      form: file.form,
      url,
      checksum: await checksumOf(await store.readFile(url)),
    });
  }
  tell('Recording the step');
  const page = (audience: FrozenFile['audience']): FrozenFile | undefined =>
    frozen.find((file) => file.audience === audience && file.form === 'page');
  const decision = await store.addRecord(
    'decisions',
    {
      planId,
      kind: 'step',
      ...taken,
      fullUrl: page('full')?.url ?? null,
      fullChecksum: page('full')?.checksum ?? null,
      publicUrl: page('public')?.url ?? null,
      publicChecksum: page('public')?.checksum ?? null,
      frozen,
    },
    key,
    `The plan was ${taken.step === 'draft' ? 'frozen as a draft' : taken.step}.`,
  );
  onStep({ done: total, total, label: 'The step is recorded' });
  return decision;
}
