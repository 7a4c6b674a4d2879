import { expect } from 'chai';
import { firstDifference, normalised } from '../../../../test/govuk/normalised.js';

function differenceBetween(actual: string, expected: string): string | undefined {
  const [one, other] = [actual, expected].map((markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    return normalised(template.content);
  });
  return firstDifference(one!, other!);
}

describe('markup that is compared', () => {
  for (const [what, one, other] of [
    ['the order of attributes', '<p id="a" class="b">c</p>', '<p class="b" id="a">c</p>'],
    ['comments', '<p><!-- x -->a<!---->b</p>', '<p>ab</p>'],
    ['white space around blocks', '<div>\n  <p> a\n b </p>\n</div>', '<div><p>a b</p></div>'],
    ['white space at the end of an inline element that ends a block', '<p><a>b </a></p>', '<p><a>b</a></p>'],
  ] as const) {
    it(`is the same, whatever ${what}`, () => {
      expect(differenceBetween(one, other)).to.equal(undefined);
    });
  }

  for (const [what, one, other] of [
    ['a tag', '<p>a</p>', '<div>a</div>'],
    ['a text', '<p>a</p>', '<p>A</p>'],
    ['a value', '<p id="a"></p>', '<p id="b"></p>'],
    ['an attribute too few', '<p></p>', '<p hidden></p>'],
    ['an attribute too many', '<p hidden></p>', '<p></p>'],
    ['an element too few', '<p>a</p>', '<p>a</p><p>b</p>'],
    ['an element too many', '<p>a</p><p>b</p>', '<p>a</p>'],
    ['where an element ends', '<p><span>a</span>b</p>', '<p><span>ab</span></p>'],
    ['the order of classes', '<p class="a b"></p>', '<p class="b a"></p>'],
    ['a space between words of two elements', '<p><span>a</span>b</p>', '<p><span>a</span> b</p>'],
    ['lines in a textarea', '<textarea>a\nb</textarea>', '<textarea>a b</textarea>'],
  ] as const) {
    it(`is not the same with another: ${what}`, () => {
      expect(differenceBetween(one, other)).to.be.a('string');
    });
  }
});
