import * as tokens from '@council-kit/tokens';
import { shapes, type Look, type PictureStyle } from '../picture/spec.js';

/** The colours of the page, as a canvas takes them. */
export interface PageStyle extends PictureStyle {
  looks: readonly Look[];
  faint: Look;
  target: string;
  /** How values out of the ordinary are marked. */
  signals: Record<'improvement' | 'concern' | 'neutral', Look>;
}

const series = [
  tokens.chart1Colour,
  tokens.chart2Colour,
  tokens.chart3Colour,
  tokens.chart4Colour,
  tokens.chart5Colour,
  tokens.chart6Colour,
];

/** Where a person has chosen the colours, these are all there are. */
const chosen = ['CanvasText', 'LinkText', 'Highlight', 'GrayText', 'VisitedText', 'ButtonText'];

/** Lines are told apart by these as well as by colour. */
const dashes = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 2], [12, 4]];

/** Text in a picture is never smaller, whatever stands around it. */
const smallest = 12;
const largest = 18;

/** What a colour falls back to where nothing is themed: paper is white, whatever the screen is. */
const fallbackOf = (colour: string): string => /(#[0-9a-f]{3,8})\)*$/i.exec(colour)?.[1] ?? colour;

/**
 * The colours and type that a chart is drawn with.
 *
 * @param probe an element of the chart that may be coloured to find out what a colour is here
 * @param onPaper whether the plain colours are wanted, since a dark page is printed on white
 */
export function pageStyle(probe: HTMLElement, onPaper: boolean): PageStyle {
  const computed = getComputedStyle(probe);
  const isChosen = matchMedia('(forced-colors: active)').matches;
  const isDark = luminance(colourOf(probe, tokens.bodyBackgroundColour)) < 0.5;
  /** @param own what stands for it where a person has chosen the colours */
  const find = (colour: string, own: string): string => {
    if (isChosen) return colourOf(probe, own);
    return colourOf(probe, onPaper && isDark ? fallbackOf(colour) : colour);
  };
  const style: PageStyle = {
    fontFamily: computed.fontFamily,
    fontSize: Math.min(Math.max(parseFloat(computed.fontSize) * 0.84, smallest), largest),
    text: find(tokens.textColour, 'CanvasText'),
    grid: find(tokens.chartGridColour, 'GrayText'),
    axis: find(tokens.chartAxisColour, 'CanvasText'),
    background: find(tokens.bodyBackgroundColour, 'Canvas'),
    looks: series.map((colour, position) => ({
      colour: find(colour, chosen[position]!),
      shape: shapes[position % shapes.length]!,
      dash: dashes[position % dashes.length]!,
    })),
    faint: { colour: find(tokens.chartFaintColour, 'GrayText'), shape: 'circle', dash: [] },
    target: find(tokens.targetColour, 'CanvasText'),
    signals: {
      improvement: { colour: find(tokens.betterColour, 'Highlight'), shape: 'square', dash: [] },
      concern: { colour: find(tokens.worseColour, 'LinkText'), shape: 'diamond', dash: [] },
      neutral: { colour: find(tokens.chartSpecialColour, 'Highlight'), shape: 'star', dash: [] },
    },
  };
  probe.style.color = '';
  return style;
}

function colourOf(probe: HTMLElement, colour: string): string {
  probe.style.color = colour;
  return getComputedStyle(probe).color;
}

/** How light a computed colour is, from 0 to 1, near enough to tell a dark page. */
function luminance(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (/rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '')
    .split(/[,\s/]+/)
    .map(Number);
  return (0.3 * red + 0.6 * green + 0.1 * blue) / 255;
}
