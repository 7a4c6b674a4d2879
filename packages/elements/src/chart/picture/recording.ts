import { escapeText, paintOf, pathNumber as n, type Paint } from './svg-text.js';

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  lineDash: number[];
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  /** Linear part and shift, as SVG writes a matrix. */
  matrix: number[];
  clip: string;
}

const identity = [1, 0, 0, 1, 0, 0];

const anchors: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * Takes what is drawn on a canvas and writes it down as SVG. It knows what
 * Chart.js and the pictures here use: paths, rectangles, text, clips and shifts.
 */
export class Recording {
  readonly canvas: HTMLCanvasElement;
  /** Elements of SVG in the order they were drawn. */
  readonly parts: string[] = [];
  readonly clips: string[] = [];

  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDash: number[] = [];
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  private matrix = identity;
  private clipId = '';
  private path = '';
  private readonly saved: State[] = [];
  private readonly real: CanvasRenderingContext2D;

  /** @param real - measures text as the browser does */
  constructor(canvas: HTMLCanvasElement, real: CanvasRenderingContext2D) {
    this.canvas = canvas;
    this.real = real;
  }

  save(): void {
    const {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      lineDash,
      globalAlpha,
      font,
      textAlign,
      textBaseline,
    } = this;
    const styles = {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      lineDash,
      globalAlpha,
      font,
      textAlign,
      textBaseline,
    };
    this.saved.push({ ...styles, matrix: this.matrix, clip: this.clipId });
  }

  restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    const { matrix, clip, ...styles } = state;
    Object.assign(this, styles);
    this.matrix = matrix;
    this.clipId = clip;
  }

  setTransform(...matrix: number[]): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = identity;
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix as [number, number, number, number, number, number];
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix as [number, number, number, number, number, number];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  setLineDash(dash: number[]): void {
    this.lineDash = dash;
  }

  beginPath(): void {
    this.path = '';
  }

  closePath(): void {
    if (this.path) this.path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${n(x)} ${n(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path ? 'L' : 'M'}${n(x)} ${n(y)}`;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${n(x1)} ${n(y1)} ${n(x2)} ${n(y2)} ${n(x)} ${n(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const turn = Math.PI * 2;
    const sweep = counterclockwise ? start - end : end - start;
    const span = Math.abs(sweep) >= turn ? turn : ((sweep % turn) + turn) % turn;
    const side = counterclockwise ? -1 : 1;
    this.lineTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
    // SVG draws no arc that ends where it starts, so a circle is two halves.
    for (const part of span > Math.PI ? [0.5, 1] : [1]) {
      const angle = start + side * span * part;
      const flag = counterclockwise ? 0 : 1;
      this.path += `A${n(radius)} ${n(radius)} 0 0 ${flag} ${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}`;
    }
  }

  clip(): void {
    const id = `clip-${this.clips.length + 1}`;
    const within = this.clipId ? ` clip-path="url(#${this.clipId})"` : '';
    this.clips.push(`<clipPath id="${id}"${within}><path d="${this.path}"/></clipPath>`);
    this.clipId = id;
  }

  fill(rule?: string): void {
    if (!this.path) return;
    const evenly = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.add('path', ` d="${this.path}"${this.attribute('fill')}${evenly}`);
  }

  stroke(): void {
    if (!this.path || !(this.lineWidth > 0)) return;
    this.add('path', ` d="${this.path}" fill="none"${this.strokeAttributes()}`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const kept = this.path;
    this.path = '';
    this.rect(x, y, width, height);
    this.fill();
    this.path = kept;
  }

  /** A recording starts empty. */
  clearRect(): void {}

  fillText(text: string, x: number, y: number): void {
    this.write(text, x, y, this.attribute('fill'));
  }

  strokeText(text: string, x: number, y: number): void {
    this.write(text, x, y, ` fill="none"${this.strokeAttributes()}`);
  }

  measureText(text: string): TextMetrics {
    return this.measured(text, this.textBaseline);
  }

  private measured(text: string, baseline: CanvasTextBaseline): TextMetrics {
    this.real.save();
    this.real.font = this.font;
    this.real.textBaseline = baseline;
    const metrics = this.real.measureText(text);
    this.real.restore();
    return metrics;
  }

  private write(text: string, x: number, y: number, painted: string): void {
    // Few programs know the baselines of SVG, so it is told where letters stand.
    const ascent = (baseline: CanvasTextBaseline): number => this.measured('H', baseline).actualBoundingBoxAscent;
    const down = this.textBaseline === 'alphabetic' ? 0 : ascent('alphabetic') - ascent(this.textBaseline);
    const [, before = '', size = '10', family = ''] = /^(.*?)([\d.]+)px(?:\/\S+)?\s+(.+)$/.exec(this.font) ?? [];
    const weight = /\b(bold|[1-9]00)\b/.exec(before)?.[1];
    const anchor = anchors[this.textAlign];
    this.add(
      'text',
      ` x="${n(x)}" y="${n(y + down)}" font-family="${escapeText(family)}" font-size="${size}"` +
        (weight ? ` font-weight="${weight}"` : '') +
        (anchor ? ` text-anchor="${anchor}"` : '') +
        painted,
      escapeText(text),
    );
  }

  private attribute(which: 'fill' | 'stroke'): string {
    const paint: Paint = paintOf(this.real, which === 'fill' ? this.fillStyle : this.strokeStyle);
    const opacity = paint.opacity * this.globalAlpha;
    return ` ${which}="${escapeText(paint.colour)}"${opacity < 1 ? ` ${which}-opacity="${n(opacity)}"` : ''}`;
  }

  private strokeAttributes(): string {
    const dash = this.lineDash.length > 0 ? ` stroke-dasharray="${this.lineDash.map(n).join(' ')}"` : '';
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${escapeText(this.lineJoin)}"`;
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${escapeText(this.lineCap)}"`;
    return `${this.attribute('stroke')} stroke-width="${n(this.lineWidth)}"${dash}${join}${cap}`;
  }

  /** Adds an element, moved and cut as everything now is. */
  private add(tag: string, attributes: string, content = ''): void {
    const moved = this.matrix.some((part, index) => part !== identity[index]);
    const transform = moved ? ` transform="matrix(${this.matrix.map(n).join(' ')})"` : '';
    const element = `<${tag}${attributes}${transform}${content ? `>${content}</${tag}>` : '/>'}`;
    // On the element itself the cut would move with it.
    this.parts.push(this.clipId ? `<g clip-path="url(#${this.clipId})">${element}</g>` : element);
  }
}
