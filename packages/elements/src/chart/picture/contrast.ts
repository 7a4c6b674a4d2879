/** Relative luminance of a colour of the canvas, by WCAG 2.2; `undefined` where the browser keeps it in another form. */
function luminanceOf(context: CanvasRenderingContext2D, colour: string): number | undefined {
  context.save();
  context.fillStyle = colour;
  const read = context.fillStyle;
  context.restore();
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(read);
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Whether white reads better on a colour than black. */
export function isDark(context: CanvasRenderingContext2D, colour: string): boolean {
  const luminance = luminanceOf(context, colour) ?? 0;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05;
}
