import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkTheme } from '../check-contrast.js';
import { contrast, isDark, luminance } from '../lib/contrast.js';
import { readThemes, root } from '../lib/dictionary.js';
import { themeFile } from './helpers.js';

const check = (...files) =>
  spawnSync(process.execPath, [path.join(root, 'check-contrast.js'), ...files], { encoding: 'utf8' });

describe('contrast', () => {
  it('is 21 for black on white, either way round', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#fff', '#000'), 21);
  });

  it('is 1 for a colour on itself', () => {
    assert.equal(contrast('#1d70b8', '#1D70B8'), 1);
  });

  it('agrees with published examples', () => {
    assert.equal(contrast('#767676', '#fff').toFixed(2), '4.54');
    assert.equal(contrast('#777777', '#fff').toFixed(2), '4.48');
    assert.equal(contrast('#28a197', '#fff').toFixed(2), '3.17');
    assert.equal(luminance('#f00').toFixed(4), '0.2126');
  });

  it('knows a dark ground', () => {
    assert.equal(isDark('#121110'), true);
    assert.equal(isDark('#fffefa'), false);
  });
});

describe('the themes', () => {
  for (const theme of readThemes()) {
    it(`${theme.name} can be read`, async () => {
      const { failed, report } = await checkTheme(theme);
      assert.equal(failed, 0, report);
    });
  }

  it('pass from the command line, a line each', () => {
    const { status, stdout } = check();
    assert.equal(status, 0);
    const lines = stdout.trim().split('\n');
    assert.equal(lines.length, readThemes().length);
    for (const line of lines) assert.match(line, /^[a-z-]+: \d+ pairs checked, 0 failed$/);
  });
});

describe('a theme that can’t be read', () => {
  it('fails, with each pair by name and ratio', () => {
    const bad = themeFile({
      colour: {
        'secondary-text': { $value: '#999999' },
        'chart-2': { $value: '#12436d' },
      },
    });
    const { status, stdout } = check(bad);
    assert.equal(status, 1);
    assert.match(stdout, /^test: \d+ pairs checked, \d+ failed$/m);
    assert.match(stdout, /^ {2}secondary-text on body-background: 2\.84, needs 4\.5$/m);
    assert.match(stdout, /^ {2}chart-1 on chart-2: 1, needs 3$/m);
  });

  it('fails for a colour that only repeats the bad one', () => {
    const { stdout } = check(themeFile({ colour: { brand: { $value: '#cccccc' } } }));
    assert.match(stdout, /sparkline on body-background: 1\.6/);
  });

  it('fails when neither the focus nor its line can be told from the ground', () => {
    const { stdout } = check(
      themeFile({ colour: { focus: { $value: '#ffffff' }, 'focus-text': { $value: '#eeeeee' } } }),
    );
    assert.match(stdout, /focus or focus-text on body-background: 1\.1/);
  });

  it('never rounds a failure up to a pass', () => {
    // 4.478 on white.
    const { stdout } = check(themeFile({ colour: { text: { $value: '#777777' } } }));
    assert.match(stdout, /text on body-background: 4\.47, needs 4\.5/);
  });
});
