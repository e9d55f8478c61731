/**
 * Asks for something when it is first needed and keeps the answer for everybody who asks later. A failure is not kept: the
 * next call asks again.
 */
export function askOnce<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
