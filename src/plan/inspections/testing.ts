import { emptyValues } from '../fields/field';
import { findingFields } from '../fields/findings';
import { inspectionFields } from '../fields/inspections';
import { judgementFields } from '../fields/judgements';
import type { Inspection, Judgement, Finding } from '../fields';

/** Inspections for tests. Nothing of the product imports this file. */

export function inspectionWith(id: number, changes: Partial<Inspection> = {}): Inspection {
  return {
    ...emptyValues(inspectionFields),
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
  return {
    ...emptyValues(judgementFields),
    etag: '',
    id,
    key: `j${id}`,
    inspectionId,
    role: 'area',
    area,
    grade,
    order: id,
    ...changes,
  };
}

export function findingWith(id: number, inspectionId: number, changes: Partial<Finding> = {}): Finding {
  return {
    ...emptyValues(findingFields),
    id,
    key: `f${id}`,
    etag: '"1"',
    inspectionId,
    kind: 'finding',
    text: `Finding ${id}`,
    order: id,
    ...changes,
  };
}
