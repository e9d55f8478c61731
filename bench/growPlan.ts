import { addressOf } from '../src/lists/schema/list';
import { listSchema, openPlanStore } from '../src/lists';
import type { Connection } from '../src/lists';
import type { Action } from '../src/plan/fields';

/** The number of requests that one $batch accepts (contracts/semantics.md S21). */
const PARTS = 100;

/** Writes rows directly into a list, a hundred in a request. Through the services 100,000 rows would take an hour. */
async function addRows(connection: Connection, list: keyof typeof listSchema, rows: readonly object[]): Promise<void> {
  const { siteUrl, bearer } = connection;
  const address = `${siteUrl}/_api/web/getList('${new URL(siteUrl).pathname}/${addressOf(listSchema[list])}')/items`;
  for (let start = 0; start < rows.length; start += PARTS) {
    const parts = rows
      .slice(start, start + PARTS)
      .map((row) =>
        [
          '--rows',
          'Content-Type: application/http',
          'Content-Transfer-Encoding: binary',
          '',
          `POST ${address} HTTP/1.1`,
          'Accept: application/json;odata=nometadata',
          'Content-Type: application/json',
          '',
          JSON.stringify(row),
          '',
        ].join('\r\n'),
      );
    const answer = await fetch(`${siteUrl}/_api/$batch`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await bearer!()}`,
        'Content-Type': 'multipart/mixed; boundary=rows',
      },
      body: `${parts.join('\r\n')}\r\n--rows--\r\n`,
    });
    const said = await answer.text();
    if (!answer.ok || said.includes('odata.error')) throw new Error(`The rows were refused: ${said.slice(0, 1000)}`);
  }
}

/**
 * Makes a plan as large as a council's would be after several years. The new actions are like the present ones, and
 * each month has a report on every action.
 * @param size the total number of actions, and the number of months with reports
 * @param setClock stops the tenant's clock at a moment
 */
export async function growPlan(
  connection: Connection,
  size: { actions: number; months: number },
  setClock: (now: string) => Promise<unknown>,
): Promise<void> {
  const store = openPlanStore(connection);
  const opened = async (): Promise<Action[]> => (await store.open()).data!.actions;
  const first = await opened();
  const { data, me } = await store.open();
  const [like] = first;
  const recommendations = data!.recommendations;
  const more = Array.from({ length: size.actions - first.length }, (_, index) => {
    const recommendation = recommendations[index % recommendations.length]!;
    const place = Math.floor(index / recommendations.length) + 2;
    return {
      Title: `${recommendation.ref}.${place}`,
      Key: `aa${index.toString(16).padStart(30, '0')}`,
      PlanId: data!.plan.id,
      RecommendationId: recommendation.id,
      Action: `Action ${recommendation.ref}.${place}: team managers check each week that plans are current`,
      Outcome: like.outcome,
      Measure: like.measure,
      LeadId: me.id,
      Place: place,
      Illustrative: true,
    };
  });
  await addRows(connection, 'actions', more);
  const all = await opened();
  const row = (actionId: number, month: number) => ({
    Title: 'Report',
    Key: `bb${(month * all.length + actionId).toString(16).padStart(30, '0')}`,
    PlanId: data!.plan.id,
    ActionId: actionId,
  });
  for (let month = 0; month < size.months; month++) {
    await setClock(new Date(Date.now() - (size.months - month) * 30 * 86_400_000).toISOString());
    await addRows(
      connection,
      'progress',
      all.map(({ id }) => ({
        ...row(id, month),
        Kind: 'progress',
        Going: id % 9 === 0 ? 'at risk' : 'on course',
        Narrative: `Month ${month + 1}: most teams have done their check, and two plans were brought up to date.`,
      })),
    );
  }
}
