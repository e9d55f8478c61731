import { blankInspection, blankJudgement } from '../blank';
import type { Inspection, Judgement } from '../entities';
import type { Finding } from './entities';

/** Inspections for tests. Nothing of the product imports this file. */

export function inspectionWith(id: number, changes: Partial<Inspection> = {}): Inspection {
  return {
    ...blankInspection(),
    id,
    key: `i${id}`,
    etag: '"1"',
    authority: 'Shropshire',
    inspectorate: 'Ofsted',
    framework: 'Single inspection framework',
    ...changes,
  };
}

export function judgementWith(
  id: number,
  inspectionId: number,
  area: string,
  grade: string,
  changes: Partial<Judgement> = {},
): Judgement {
  return { ...blankJudgement(), id, key: `j${id}`, inspectionId, role: 'area', area, grade, order: id, ...changes };
}

export function findingWith(id: number, inspectionId: number, changes: Partial<Finding> = {}): Finding {
  return {
    id,
    key: `f${id}`,
    etag: '"1"',
    inspectionId,
    kind: 'finding',
    text: `Finding ${id}`,
    page: null,
    recommendationId: null,
    verdict: null,
    area: null,
    order: id,
    ...changes,
  };
}
