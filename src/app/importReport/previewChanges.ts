import { deadlineRule } from '../../plan/deadlines';
import type { Passage } from '../../documents/report';
import type {
  ImportPreview,
  PreviewedFacts,
  PreviewedFinding,
  PreviewedJudgement,
  PreviewedProgress,
  PreviewedRecommendation,
} from './importPreview';
import type { Destination } from './destination';
import type { TextRange } from './marking/wholeText';

/** The kinds of passage that somebody can mark in a report's text. */
export type MarkedAs = 'recommendation' | 'priority action' | 'strength' | 'finding';

/** A passage that somebody marked: its words and their position in the text. */
export interface MarkedPassage extends Passage {
  range: TextRange;
}

/** The changes that people make in the preview. */
export type PreviewChange =
  | { change: 'fact'; name: keyof PreviewedFacts; value: string }
  | { change: 'destination'; destination: Destination }
  | { change: 'progress'; id: number; fields: Partial<Pick<PreviewedProgress, 'keep' | 'recommendationId'>> }
  | { change: 'plan'; name: 'title' | 'starts' | 'ends'; value: string }
  | { change: 'judgement'; id: number; fields: Partial<Omit<PreviewedJudgement, 'id'>> }
  | { change: 'right as read'; message: string }
  | { change: 'add judgement' }
  | { change: 'drop judgement'; id: number }
  | { change: 'recommendation'; id: number; fields: Partial<Omit<PreviewedRecommendation, 'id'>> }
  | { change: 'add recommendation' }
  | { change: 'findings'; ids: number[]; fields: Partial<Omit<PreviewedFinding, 'id'>> }
  | { change: 'mark'; as: MarkedAs; addressee: string; passage: MarkedPassage }
  | { change: 'move mark'; id: number; passage: MarkedPassage }
  | { change: 'drop mark'; id: number }
  | { change: 'put back'; recommendation: PreviewedRecommendation; index: number }
  | { change: 'put back'; finding: PreviewedFinding; index: number }
  | { change: 'split'; id: number; texts: string[] }
  | { change: 'join with the one above'; id: number };

/** The preview after a change. The given preview itself is not changed. */
export function changePreview(preview: ImportPreview, made: PreviewChange): ImportPreview {
  switch (made.change) {
    case 'fact':
      return { ...preview, facts: withFact(preview.facts, made.name, made.value) };
    case 'plan':
      return { ...preview, plan: { ...preview.plan, [made.name]: made.value } };
    case 'destination':
      return { ...preview, destination: made.destination };
    case 'progress':
      return { ...preview, progress: withFields(preview.progress, made.id, made.fields) };
    case 'judgement':
      return { ...preview, judgements: withFields(preview.judgements, made.id, made.fields) };
    case 'right as read':
      return { ...preview, settled: [...preview.settled, made.message] };
    case 'add judgement':
      return {
        ...preview,
        judgements: [...preview.judgements, { id: preview.nextId, role: 'area', area: '', grade: '', page: null }],
        nextId: preview.nextId + 1,
      };
    case 'drop judgement':
      return { ...preview, judgements: preview.judgements.filter((each) => each.id !== made.id) };
    case 'recommendation':
      return { ...preview, recommendations: withFields(preview.recommendations, made.id, made.fields) };
    case 'add recommendation':
      return {
        ...preview,
        recommendations: [...preview.recommendations, emptyRecommendation(preview.nextId)],
        nextId: preview.nextId + 1,
      };
    case 'findings':
      return {
        ...preview,
        findings: preview.findings.map((each) => (made.ids.includes(each.id) ? { ...each, ...made.fields } : each)),
      };
    case 'mark':
      return withMark(preview, made);
    case 'move mark':
      return moveMark(preview, made.id, made.passage);
    case 'drop mark':
      return {
        ...preview,
        recommendations: preview.recommendations.filter(({ id }) => id !== made.id),
        findings: preview.findings
          .filter(({ id }) => id !== made.id)
          .map((each) => (each.recommendationId === made.id ? { ...each, recommendationId: null } : each)),
      };
    case 'put back':
      return 'finding' in made
        ? { ...preview, findings: putBack(preview.findings, made.finding, made.index) }
        : { ...preview, recommendations: putBack(preview.recommendations, made.recommendation, made.index) };
    case 'split':
      return split(preview, made.id, made.texts);
    case 'join with the one above':
      return joinWithAbove(preview, made.id);
  }
}

/** The facts with one changed. A new rule also sets the inspectorate, unless somebody typed another one. */
function withFact(facts: PreviewedFacts, name: keyof PreviewedFacts, value: string): PreviewedFacts {
  const by = name === 'rule' && facts.inspectorate === (deadlineRule(facts.rule)?.by ?? '');
  return { ...facts, [name]: value, ...(by ? { inspectorate: deadlineRule(value)?.by ?? '' } : {}) };
}

function withFields<T extends { id: number }>(items: T[], id: number, fields: Partial<Omit<T, 'id'>>): T[] {
  return items.map((each) => (each.id === id ? { ...each, ...fields } : each));
}

/**
 * The items with an earlier version of one restored: in place of its present version, or at its former position when it
 * was removed.
 */
function putBack<Item extends { id: number }>(items: Item[], item: Item, index: number): Item[] {
  if (items.some(({ id }) => id === item.id)) return items.map((each) => (each.id === item.id ? item : each));
  return [...items.slice(0, index), item, ...items.slice(index)];
}

function emptyRecommendation(id: number): PreviewedRecommendation {
  return {
    id,
    keep: true,
    number: '',
    text: '',
    addressee: 'local authority',
    page: null,
    boxes: [],
    printed: null,
    sameAs: null,
    parts: null,
    urgency: null,
    mark: null,
  };
}

/**
 * The preview with a marked passage added. Marked items are in the order of the text, and come after those that were
 * read.
 */
function withMark(
  preview: ImportPreview,
  { as, addressee, passage }: Extract<PreviewChange, { change: 'mark' }>,
): ImportPreview {
  const { text, page, boxes, range } = passage;
  const id = preview.nextId;
  const among = <Item extends { mark: TextRange | null }>(items: Item[], item: Item): Item[] => {
    const later = items.findIndex(({ mark }) => mark !== null && mark.from > range.from);
    return later === -1 ? [...items, item] : [...items.slice(0, later), item, ...items.slice(later)];
  };
  const nextId = id + 1;
  if (as === 'strength' || as === 'finding') {
    const finding = { id, keep: true, kind: as, text, page, recommendationId: null, sure: false, mark: range };
    return { ...preview, findings: among(preview.findings, finding), nextId };
  }
  const recommendation: PreviewedRecommendation = {
    ...emptyRecommendation(id),
    text,
    addressee,
    page,
    boxes,
    printed: text,
    urgency: as === 'priority action' ? 'priority action' : null,
    mark: range,
  };
  return { ...preview, recommendations: among(preview.recommendations, recommendation), nextId };
}

/** The preview with other words for an item that was read or marked before. */
function moveMark(preview: ImportPreview, id: number, { text, page, boxes, range }: MarkedPassage): ImportPreview {
  const recommendation = { text, page, boxes, printed: text, parts: null, mark: range };
  return {
    ...preview,
    recommendations: withFields(preview.recommendations, id, recommendation),
    findings: withFields(preview.findings, id, { text, page, mark: range }),
  };
}

/** Splits a recommendation. The first part keeps the id, so that the selection does not change. */
function split(preview: ImportPreview, id: number, texts: string[]): ImportPreview {
  const wanted = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (wanted.length < 2) return preview;
  const recommendations = preview.recommendations.flatMap((each) =>
    each.id === id
      ? wanted.map((text, index) => ({ ...each, id: index === 0 ? id : preview.nextId + index - 1, text, parts: null }))
      : [each],
  );
  return { ...preview, recommendations, nextId: preview.nextId + wanted.length - 1 };
}

function joinWithAbove(preview: ImportPreview, id: number): ImportPreview {
  const index = preview.recommendations.findIndex((each) => each.id === id);
  if (index < 1) return preview;
  const [above, joined] = preview.recommendations.slice(index - 1, index + 1);
  const both: PreviewedRecommendation = {
    ...above,
    keep: above.keep || joined.keep,
    text: `${above.text} ${joined.text}`.trim(),
    boxes: [...above.boxes, ...joined.boxes],
    parts: null,
  };
  return {
    ...preview,
    recommendations: [
      ...preview.recommendations.slice(0, index - 1),
      both,
      ...preview.recommendations.slice(index + 1),
    ],
    findings: preview.findings.map((each) =>
      each.recommendationId === id ? { ...each, recommendationId: above.id } : each,
    ),
    // A doubt about the joined recommendation now concerns the result.
    doubts: preview.doubts.map((doubt) =>
      doubt.about && 'recommendationId' in doubt.about && doubt.about.recommendationId === id
        ? { ...doubt, about: { recommendationId: above.id } }
        : doubt,
    ),
  };
}

/**
 * The suggested parts when a text is split: its points, each with the opening words; otherwise two parts, cut at the
 * end of the sentence nearest to the middle, or at the nearest space.
 */
export function suggestSplit(recommendation: Pick<PreviewedRecommendation, 'text' | 'parts' | 'printed'>): string[] {
  const { text, parts, printed } = recommendation;
  if (parts && text === printed) return parts.slice(1).map((part) => `${parts[0]} ${part}`);
  const middle = text.length / 2;
  const breaks = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  const sentences = breaks(/[.;:]\s+(?=\p{L})/gu);
  const cuts = sentences.length > 0 ? sentences : breaks(/\s+/g);
  if (cuts.length === 0) return [text, ''];
  const at = cuts.reduce((best, cut) => (Math.abs(cut - middle) < Math.abs(best - middle) ? cut : best));
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}
