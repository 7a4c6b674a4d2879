import type { Stage } from './stage.js';

/** Space around everything in a picture that is taken away, in CSS pixels. */
const margin = 16;

/** A line of text beside the pictures. */
interface Line {
  text: string;
  size: number;
  weight: 'bold' | 'normal';
  y: number;
}

/** Where everything stands in a picture that is taken away. */
interface Sheet {
  width: number;
  height: number;
  lines: Line[];
  pictures: { canvas: HTMLCanvasElement; x: number; y: number; width: number; height: number }[];
}

/** Headline, subtitle and key over the pictures, their source under them, as they stand on the page. */
function layOut(stage: Stage): Sheet {
  const { scene, style, titles, source } = stage.sheet;
  const { width, height, left, top } = scene.getBoundingClientRect();
  const context = document.createElement('canvas').getContext('2d')!;
  const lines: Line[] = [];
  let y = margin;
  const write = (text: string, size: number, weight: Line['weight']): void => {
    context.font = `${weight} ${size}px ${style.fontFamily}`;
    for (const line of wrapped(text, (part) => context.measureText(part).width, width)) {
      y += Math.round(size * 1.3);
      lines.push({ text: line, size, weight, y: y - Math.round(size * 0.3) });
    }
  };
  titles.forEach((title, place) => title && write(title, place === 0 ? 20 : 16, place === 0 ? 'bold' : 'normal'));
  const over = (y += margin);
  const pictures = [...scene.querySelectorAll<HTMLElement>('.panel')].map((panel) => {
    const canvas = panel.querySelector('canvas')!;
    const box = canvas.getBoundingClientRect();
    const title = panel.querySelector('.panel-title')?.textContent.trim();
    const place = {
      canvas,
      x: box.left - left + margin,
      y: box.top - top + over,
      width: box.width,
      height: box.height,
    };
    if (title) lines.push({ text: title, size: 16, weight: 'bold', y: place.y - 6 });
    return place;
  });
  y = over + height;
  if (source) write(source, 14, 'normal');
  return { width: width + 2 * margin, height: y + margin, lines, pictures };
}

function wrapped(text: string, widthOf: (text: string) => number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * A chart as a PNG of twice its size, so that it can be printed.
 *
 * @throws where the browser makes no PNG
 */
export async function toPng(stage: Stage): Promise<Blob> {
  const { width, height, lines, pictures } = layOut(stage);
  const { style } = stage.sheet;
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d')!;
  context.scale(2, 2);
  context.fillStyle = style.background;
  context.fillRect(0, 0, width, height);
  context.fillStyle = style.text;
  for (const { text, size, weight, y } of lines) {
    context.font = `${weight} ${size}px ${style.fontFamily}`;
    context.fillText(text, margin, y);
  }
  for (const { canvas: picture, x, y, width: wide, height: high } of pictures)
    context.drawImage(picture, x, y, wide, high);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser makes no PNG of this picture.');
  return blob;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** A chart as the text of an SVG file. */
export async function toSvg(stage: Stage): Promise<string> {
  const { width, height, lines, pictures } = layOut(stage);
  const { style, titles } = stage.sheet;
  const texts = lines.map(
    ({ text, size, weight, y }) =>
      `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}">${escaped(text)}</text>`,
  );
  const drawn = await Promise.all(
    stage.pictures.map(async (picture, place) => {
      const { x, y } = pictures[place]!;
      return `<g transform="translate(${x} ${y})">${await picture.svg()}</g>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(titles[0] ?? '')}</title>`,
    `<rect width="${width}" height="${height}" fill="${escaped(style.background)}"/>`,
    `<g font-family="${escaped(style.fontFamily)}" fill="${escaped(style.text)}">${texts.join('')}</g>`,
    ...drawn,
    '</svg>',
  ].join('');
}
