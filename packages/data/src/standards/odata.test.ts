import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';
import { describe as described } from './odata-metadata.js';
import { parseXml } from './odata-xml.js';

const read = async (value: unknown, options = {}) => openData(await serve(JSON.stringify(value)), options).read();
const context = { '@odata.context': '$metadata#Sites' };

const metadata = `<?xml version="1.0"?><edmx:Edmx xmlns:edmx="e"><edmx:DataServices><Schema Namespace="Council" Alias="C" xmlns="x">
  <EntityContainer Name="All"><EntitySet Name="Sites" EntityType="C.Site"/></EntityContainer>
  <EnumType Name="State"><Member Name="Open"><Annotation Term="Core.Description" String="Open to all &amp; free"/></Member></EnumType>
  <ComplexType Name="Address"><Property Name="street" Type="Edm.String"/></ComplexType>
  <EntityType Name="Base" Abstract="true"><Property Name="id" Type="Edm.Guid" Nullable="false"/></EntityType>
  <EntityType Name="Site" BaseType="Council.Base">
    <Property Name="opened" Type="Edm.Date"/><Property Name="cost" Type="Edm.Decimal" Scale="2">
      <Annotation Term="Measures.ISOCurrency" String="GBP"/></Property>
    <Property Name="at" Type="C.Address"/><Property Name="state" Type="C.State"/>
    <Property Name="secret" Type="Edm.String"/><Property Name="photo" Type="Edm.Stream"/></EntityType>
  <Annotations Target="C.Site/opened"><Annotation Term="Common.Label" String='Opened "on"'/></Annotations>
  <Annotations Target="C.All/Sites"><Annotation Term="Capabilities.FilterRestrictions"><Record>
    <PropertyValue Property="NonFilterableProperties"><Collection><PropertyPath>secret</PropertyPath></Collection></PropertyValue></Record></Annotation>
    <Annotation Term="Capabilities.SearchRestrictions"><Record><PropertyValue Property="Searchable" Bool="true"/></Record></Annotation></Annotations>
</Schema></edmx:DataServices></edmx:Edmx>`;

describe('OData', () => {
  it('is recognised by its context, in every spelling, and leaves annotations out', async () => {
    for (const name of ['@odata.context', '@context', 'odata.metadata']) {
      const { standard, columns, rows } = await read({
        [name]: '$metadata#Sites',
        value: [{ '@odata.etag': 'x', ref: 'A1', 'ref@odata.type': '#String', of: { ward: 'Abbey' } }],
      });
      expect([standard, rows, columns.map(({ name }) => name)]).to.deep.equal(['odata', 1, ['ref', 'of.ward']]);
    }
  });

  it('reads what version 2 writes, with its dates', async () => {
    const { standard, columns } = await read({
      d: { results: [{ __metadata: { uri: 'x' }, when: '/Date(1388534400000)/', n: '12.50' }], __count: '1' },
    });
    expect(standard).to.equal('odata');
    expect(columns.map(({ name, values }) => [name, String(values[0]).slice(0, 10)])).to.deep.equal([
      ['when', '2014-01-01'],
      ['n', '12.5'],
    ]);
  });

  it('takes the words a service writes beside its codes for what they stand for', async () => {
    const { columns } = await read({
      ...context,
      value: [{ status: 3, 'status@OData.Community.Display.V1.FormattedValue': 'Closed' }],
    });
    expect([...columns[0]!.codes!]).to.deep.equal([['3', 'Closed']]);
  });

  it('says that the service does not describe its columns', async () => {
    const { warnings } = await read({ ...context, value: [{ ref: 'A1' }] });
    expect(warnings.join()).to.contain('does not describe its columns');
  });

  it('says in the server’s words what is wrong', async () => {
    const address = await serve(
      JSON.stringify({ error: { code: '400', message: 'Property “x” is unknown' } }),
      'application/json',
      undefined,
      400,
    );
    const { reason, message, status } = await rejection<DataError>(openData(address, { standard: 'odata' }).read());
    expect([reason, status]).to.deep.equal(['api', 400]);
    expect(message).to.contain('Property “x” is unknown');
  });

  it('names the entity sets of a service', async () => {
    const service = { '@odata.context': '$metadata', value: ['Sites', 'Wards'].map((name) => ({ name, url: name })) };
    const { reason, message } = await rejection<DataError>(read(service));
    expect([reason, /Sites, Wards/.test(message)]).to.deep.equal(['capability', true]);
  });

  it('reads what metadata declares: types, labels, units, codes, what may be asked', () => {
    const { properties, search } = described(metadata, 'Sites')!;
    expect(
      properties.map(({ name, path, type, label, unit, decimals, filterable }) =>
        [name, path, type, label, unit, decimals, filterable].join(),
      ),
    ).to.deep.equal([
      'id,id,text,,,,true',
      'opened,opened,date,Opened "on",,,true',
      'cost,cost,number,,GBP,2,true',
      'at.street,at/street,text,,,,true',
      'state,state,text,,,,true',
      'secret,secret,text,,,,false',
    ]);
    expect([...properties[4]!.codes!]).to.deep.equal([['Open', 'Open to all & free']]);
    expect(search).to.equal(true);
    expect(described(metadata, 'Nothing')).to.equal(undefined);
  });

  it('takes any text for metadata without failing or hanging', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '</a>', '<Schema', ' a="', "'", '<!--', '&#x110000;', 'x', '/>')),
        (parts) => {
          parseXml(parts.join(''));
          described(`<Schema Namespace="a">${parts.join('')}`, 'b');
        },
      ),
    );
    parseXml('<a '.repeat(50_000));
    parseXml('<a>'.repeat(50_000));
    const circle = '<Schema Namespace="a"><EntityType Name="b" BaseType="a.b"/></Schema>';
    expect(described(circle, 'a.b')!.properties).to.deep.equal([]);
  });

  it('gives a dataset or a named error for any JSON', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        const outcome = await read({ ...context, value }).catch((error: unknown) => error);
        expect(outcome instanceof DataError || (outcome as { rows: number }).rows >= 0).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });
});
