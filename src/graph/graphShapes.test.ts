import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startGraphTenant } from '../../local/tenant/graph/graphTenant';
import { activityBody } from './activity';
import { userProperties } from './graphShapes';
import { sendMailBody } from './mail';

/** The part of Microsoft's own schema of Graph v1.0 that the product uses (contracts/README.md). */
const schemaFile = resolve(__dirname, '../../contracts/graph-v1.0.csdl');

/** The parts of the schema by which a body is checked: the properties of a type, the members of an enumeration. */
function readSchema(text: string) {
  const block = (kind: string, name: string): string => {
    const found = new RegExp(`<${kind} Name="${name}"[^>]*>([^]*?)</${kind}>`).exec(text);
    if (!found) throw new Error(`The schema has no ${kind} ${name}.`);
    return found[1];
  };
  const isType = (name: string): boolean => new RegExp(`<(EntityType|ComplexType) Name="${name}"`).test(text);
  const typeBlock = (name: string): string =>
    text.includes(`<EntityType Name="${name}"`) ? block('EntityType', name) : block('ComplexType', name);
  const typesIn = (xml: string, element: string): Map<string, string> =>
    new Map(
      [...xml.matchAll(new RegExp(`<${element} Name="(\\w+)" Type="([^"]+)"`, 'g'))].map(([, name, type]) => [
        name,
        type,
      ]),
    );

  function wrong(value: unknown, type: string, place: string): string[] {
    const collection = /^Collection\((.*)\)$/.exec(type);
    if (collection) {
      return Array.isArray(value)
        ? value.flatMap((one, at) => wrong(one, collection[1], `${place}[${at}]`))
        : [`${place} is no collection`];
    }
    if (type === 'Edm.String') return typeof value === 'string' ? [] : [`${place} is no string`];
    if (type === 'Edm.Boolean') return typeof value === 'boolean' ? [] : [`${place} is no boolean`];
    const name = type.replace('graph.', '');
    if (!isType(name)) {
      return block('EnumType', name).includes(`<Member Name="${String(value)}"`) ? [] : [`${place}: ${String(value)}`];
    }
    return wrongProperties(value as object, typesIn(typeBlock(name), 'Property'), place);
  }

  function wrongProperties(value: object, types: Map<string, string>, place: string): string[] {
    return Object.entries(value).flatMap(([name, part]) => {
      const type = [...types].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
      return type ? wrong(part, type, `${place}.${name}`) : [`${place} has no ${name}`];
    });
  }

  return {
    properties: (type: string): string[] => [...typesIn(typeBlock(type), 'Property').keys()],
    /** The faults in the body of an action bound to a type. */
    wrongBody: (action: string, boundTo: string, body: object): string[] => {
      const overload = [...text.matchAll(new RegExp(`<Action Name="${action}"[^>]*>([^]*?)</Action>`, 'g'))].find(
        ([, xml]) => xml.includes(`Name="bindingParameter" Type="graph.${boundTo}"`),
      );
      if (!overload) throw new Error(`The schema has no ${action} of ${boundTo}.`);
      return wrongProperties(body, typesIn(overload[1], 'Parameter'), action);
    },
  };
}

describe("what is sent to Graph, by Graph's own schema", () => {
  const schema = readSchema(readFileSync(schemaFile, 'utf8'));

  it('is a message of sendMail', () => {
    const body = sendMailBody({
      to: { name: 'Joanne Tranter', email: 'joanne.tranter@council.example' },
      replyTo: [{ name: 'Anne Faulkner', email: 'anne.faulkner@council.example' }],
      subject: 'A word',
      html: '<p>Hello</p>',
      text: 'Hello',
    });
    expect(schema.wrongBody('sendMail', 'user', body)).toEqual([]);
  });

  it('is a notification of sendActivityNotification', () => {
    const line = {
      type: 'actionDue',
      topic: '3.2',
      link: 'https://teams.microsoft.com/l/entity/x',
      preview: 'Due',
      parameters: { action: '3.2' },
    };
    expect(schema.wrongBody('sendActivityNotification', 'userTeamwork', activityBody(line, 'app'))).toEqual([]);
  });

  it('asks for properties that a user has', () => {
    const known = schema.properties('user');
    for (const property of [...userProperties, 'accountEnabled'].filter((name) => name !== 'id')) {
      expect(known).toContain(property);
    }
  });

  it('is what the local tenant shows of a message and of its body', async () => {
    const tenant = await startGraphTenant();
    const to = [{ emailAddress: { address: 'joanne.tranter@council.example' } }];
    const message = { subject: 'A word', body: { contentType: 'html', content: '<p>Hello</p>' }, toRecipients: to };
    await tenant.ask('anne.faulkner@council.example', 'POST', '/me/sendMail', { message });
    const asText = { Prefer: 'outlook.body-content-type="text"' };
    const answer = await tenant.ask(to[0].emailAddress.address, 'GET', '/me/messages', undefined, asText);
    await tenant.close();
    const [shown] = ((await answer.json()) as { value: { body: object }[] }).value;
    const known = [...schema.properties('message'), ...schema.properties('outlookItem'), 'id'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(shown)));
    expect(schema.properties('itemBody')).toEqual(expect.arrayContaining(Object.keys(shown.body)));
  });

  it('would be refused with a property that the schema lacks', () => {
    expect(schema.wrongBody('sendMail', 'user', { message: { topic: 'x', body: { contentType: 'rich' } } })).toEqual([
      'sendMail.message has no topic',
      'sendMail.message.body.contentType: rich',
    ]);
  });
});
