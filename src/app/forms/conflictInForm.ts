import { EditConflict } from '../../lists/planStore';

/**
 * Writes for a form whose fields are not the columns of one row. A conflict over the stored row is told again in the
 * form's fields, so that the choice between the two versions can show them.
 * @param base the form's row as it was when the form was begun
 * @param yours the values of the form that were to be written
 * @param write writes them
 * @param rowOf the form's row, from the stored row as somebody else left it
 * @returns the answer of `write`
 * @throws the errors of `write`
 */
export async function conflictInForm<Row extends object, Answer>(
  base: Row,
  yours: object,
  write: () => Promise<Answer>,
  rowOf: (theirs: object) => Row,
): Promise<Answer> {
  try {
    return await write();
  } catch (failure) {
    if (!(failure instanceof EditConflict)) throw failure;
    throw new EditConflict<Row>(
      base,
      rowOf(failure.theirs),
      yours as Partial<Row>,
      failure.changedBy,
      failure.changedAt,
    );
  }
}
