import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readThemes, readTokens } from '../lib/dictionary.js';
import { flatten } from '../lib/validate.js';
import { nearestName } from '../lib/names.js';
import { themeFile } from './helpers.js';

/** What is said about a theme with this content. */
function complaint(content) {
  try {
    readThemes([themeFile(content)]);
  } catch (error) {
    assert.equal(error.name, 'TokenError');
    return error.message;
  }
  return assert.fail('nothing was said');
}

describe('the themes', () => {
  const themes = readThemes();

  it('start with the default, which sets nothing', () => {
    assert.equal(themes[0].name, 'default');
    assert.deepEqual(flatten(JSON.parse(readFileSync(themes[0].file, 'utf8'))), []);
  });

  it('are at least five besides it, one of them in Welsh', () => {
    assert.ok(themes.length >= 6);
    assert.ok(themes.some((theme) => theme.language === 'cy'));
  });

  it('name only tokens there are', () => {
    const known = readTokens();
    for (const theme of themes) {
      for (const { path } of flatten(JSON.parse(readFileSync(theme.file, 'utf8')))) {
        assert.ok(known.has(path), `${theme.name}: ${path}`);
      }
    }
  });

  it('are short', () => {
    for (const theme of themes) {
      assert.ok(readFileSync(theme.file, 'utf8').split('\n').length <= 60, theme.name);
    }
  });
});

describe('what is wrong with a theme is said in a sentence', () => {
  it('an unknown name, with the nearest there is', () => {
    assert.match(
      complaint({ colour: { 'secundary-text': { $value: '#000' } } }),
      /test\.json: there is no token "colour\.secundary-text"; the nearest is "colour\.secondary-text"\.$/,
    );
  });

  for (const colour of ['#12345', '#ggg', 'blue', 'rgb(0 0 0)', '#11223344', '', 12, null, ['#000'], { r: 1 }]) {
    it(`a bad colour: ${JSON.stringify(colour)}`, () => {
      const said = complaint({ colour: { brand: { $value: colour } } });
      assert.match(said, /"colour\.brand" is .* which isn't a colour; write it as #rrggbb\.$/);
    });
  }

  for (const [path, value, says] of [
    ['space.1', '1rem', /isn't a length; write it in em/],
    ['space.1', '4px', /isn't a length; write it in em/],
    ['border.width', '0.1rem', /isn't a length; write it in px or em/],
    ['font.family', 'a;}*{color:red', /isn't a typeface/],
    ['font.family', [], /isn't a typeface/],
    ['font.weight', 'heavy', /isn't a font weight/],
    ['border.style', 'wavy', /isn't a border style/],
    ['colour.link', '{colour.brnd}', /repeats "colour\.brnd", which is no token; the nearest is "colour\.brand"/],
    ['colour.link', '{space.1}', /can't repeat "space\.1", a dimension/],
  ]) {
    it(`${path}: ${JSON.stringify(value)}`, () => {
      const [group, name] = path.split('.');
      assert.match(complaint({ [group]: { [name]: { $value: value } } }), says);
    });
  }

  it('a value without $value', () => {
    assert.match(complaint({ colour: { brand: '#000' } }), /"colour\.brand" has no \$value; write {"\$value": "#000"}/);
  });

  it('another type', () => {
    assert.match(complaint({ colour: { brand: { $type: 'number', $value: 1 } } }), /has the \$type "number"/);
  });

  it('no title, no description, no JSON', () => {
    assert.match(complaint({ $extensions: {} }), /no title or no language/);
    assert.match(complaint({ $description: '' }), /no \$description/);
    assert.match(complaint('{'), /can't be read as JSON/);
  });

  it('a title that would end a comment, a name no selector can hold, something else altogether', () => {
    assert.match(complaint({ $description: 'Blue */ body{}' }), /would end a comment/);
    assert.match(complaint('null'), /isn't a theme/);
    assert.throws(() => readThemes([themeFile({}, 'My "theme"')]), /small letters, digits and hyphens/);
    assert.throws(() => readThemes([themeFile({}, 'all')]), /and not "all"/);
  });

  it('tokens that repeat each other', () => {
    assert.match(
      complaint({ colour: { brand: { $value: '{colour.link}' }, link: { $value: '{colour.brand}' } } }),
      /"colour\.brand" repeats itself, by way of "colour\.link"/,
    );
    // The sparkline already repeats the brand.
    assert.match(
      complaint({ colour: { brand: { $value: '{colour.sparkline}' } } }),
      /"colour\.brand" repeats itself, by way of "colour\.sparkline"/,
    );
    assert.match(complaint({ colour: { link: { $value: '{colour.link}' } } }), /"colour\.link" repeats itself\./);
  });
});

describe('the nearest name', () => {
  it('takes the fewest edits', () => {
    assert.equal(nearestName('focus-txt', ['text', 'focus', 'focus-text']), 'focus-text');
  });
});
