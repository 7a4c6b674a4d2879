/**
 * Tells when the box of a canvas has a size for the first time or another one,
 * the screen another density, or the page is printed. Works where Chart.js does
 * not: for a canvas in a shadow root that comes into the page later, or is moved.
 *
 * @param tell - called at once, where there is a size already
 * @param tellType - called when a typeface has been loaded, in which text has other widths
 * @returns a function that ends it
 */
export function whenResized(canvas: HTMLCanvasElement, tell: () => void, tellType: () => void): () => void {
  let box: Element | null = null;
  let told = '';
  let waiting = 0;

  const check = (): void => {
    waiting = 0;
    if (box !== canvas.parentElement) {
      if (box) observer.unobserve(box);
      box = canvas.parentElement;
      if (box) observer.observe(box);
    }
    if (!box || box.clientWidth === 0 || box.clientHeight === 0) return;
    const now = `${box.clientWidth} ${box.clientHeight} ${devicePixelRatio}`;
    if (now === told) return;
    told = now;
    tell();
  };

  const observer = new ResizeObserver(() => {
    if (box === canvas.parentElement) check();
    // To observe another box here, or draw for it, is a loop to the browser, and an error on the page.
    else waiting ||= requestAnimationFrame(check);
  });
  // Tells of the canvas having come into the page, maybe in another box.
  observer.observe(canvas);
  const print = matchMedia('print');
  print.addEventListener('change', check);
  addEventListener('resize', check);
  const { fonts } = canvas.ownerDocument;
  fonts?.addEventListener('loadingdone', tellType);
  check();
  return () => {
    cancelAnimationFrame(waiting);
    observer.disconnect();
    print.removeEventListener('change', check);
    removeEventListener('resize', check);
    fonts?.removeEventListener('loadingdone', tellType);
  };
}
