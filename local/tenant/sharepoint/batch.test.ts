import { makeList, refusal, rows, send, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

describe('$batch (S21)', () => {
  it('S21: answers parts in order, with their own status and headers', async () => {
    const list = await makeList(anne, 'Batched');
    for (const Title of ['one', 'two', 'three']) await anne.post(`${list}/items`, { Title });
    const parts = await anne.batch([
      ['POST', `${list}/items`, { Title: 'four' }],
      ['GET', `${list}/items(1)?$select=Title`],
      ['MERGE', `${list}/items(2)`, { Title: 'changed' }, { 'IF-MATCH': '*' }],
      ['DELETE', `${list}/items(3)`, undefined, { 'IF-MATCH': '*' }],
      ['GET', `${list}/items(99)`],
    ]);
    expect(parts.map((part) => part.status)).toEqual([201, 200, 204, 200, 404]);
    expect(parts[0]!.headers).toMatch(/LOCATION: http/);
    expect(parts[1]!.text).toBe('{"Title":"one"}');
    expect(parts[2]!.headers).toMatch(/ETAG: "[0-9a-f-]{36},2"/);
    expect(parts[3]!.text).toBe('');
    expect(refusal(parts[4]!).code).toBe('-2130575338, System.ArgumentException');
  });

  it('S21: is not transactional: what went before and after a part that fails stands', async () => {
    const list = await makeList(anne, 'Piecemeal');
    const parts = await anne.batch([
      ['POST', `${list}/items`, { Title: 'before' }],
      ['POST', `${list}/items`, { Title: 'bad', Colour: 'red' }],
      ['POST', `${list}/items`, { Title: 'after' }],
    ]);
    expect(parts.map((part) => part.status)).toEqual([201, 400, 201]);
    await tenant.restart();
    const kept = rows(await anne.get(`${list}/items?$select=Title`)).map(({ Title }) => Title);
    expect(kept.sort()).toEqual(['after', 'before']);
  });

  it('S21: takes a hundred parts in one change set, and no more', async () => {
    const list = await makeList(anne, 'Hundred');
    const body = (count: number): string =>
      [
        '--batch_x',
        'Content-Type: multipart/mixed; boundary="changeset_y"',
        '',
        ...Array.from({ length: count }, (_, n) =>
          [
            '--changeset_y',
            'Content-Type: application/http',
            'Content-Transfer-Encoding: binary',
            '',
            `POST ${tenant.site}/_api/${list}/items HTTP/1.1`,
            'Accept: application/json;odata=nometadata',
            'Content-Type: application/json',
            '',
            JSON.stringify({ Title: `n${n}` }),
            '',
          ].join('\r\n'),
        ),
        '--changeset_y--',
        '',
        '--batch_x--',
        '',
      ].join('\r\n');
    const post = (count: number): ReturnType<typeof send> =>
      send(`${tenant.site}/_api/$batch`, {
        method: 'POST',
        headers: {
          Authorization: 'Bearer local:anne.faulkner@council.example',
          'Content-Type': 'multipart/mixed; boundary=batch_x',
        },
        body: body(count),
      });
    const answer = await post(100);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_[0-9a-f-]{36}$/);
    expect(answer.text.match(/HTTP\/1\.1 201 Created/g)).toHaveLength(100);
    expect((await post(101)).status).toBe(400);
    expect(rows(await anne.get(`${list}/items`))).toHaveLength(100);
  });

  it('S21: each part is done with the rights of who sends the batch', async () => {
    const list = await makeList(anne, 'Closed to others');
    await anne.post(`${list}/breakroleinheritance(copyroleassignments=false)`);
    const parts = await tenant.as('lena.kowal').batch([
      ['GET', "web/getList('/sites/improvement/Lists/Closed to others')/items"],
      ['GET', 'web?$select=Title'],
    ]);
    expect(parts.map((part) => part.status)).toEqual([403, 200]);
  });

  it('refuses what is no batch', async () => {
    const headers = { Authorization: 'Bearer local:anne.faulkner@council.example' };
    for (const [type, body] of [
      ['application/json', '{}'],
      ['multipart/mixed; boundary=x', 'nothing'],
      ['multipart/mixed; boundary=x', '--x\nContent-Type: application/http\n\nnonsense\n\n--x--'],
    ])
      expect(
        (
          await send(`${tenant.site}/_api/$batch`, {
            method: 'POST',
            headers: { ...headers, 'Content-Type': type! },
            body,
          })
        ).status,
      ).toBe(400);
  });
});
