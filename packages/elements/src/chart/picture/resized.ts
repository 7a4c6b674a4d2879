/**
 * Tells when the box of a canvas has another size, the screen another
 * density, or the page is printed. Works where Chart.js does not: for a canvas
 * in a shadow root that comes into the page later, or is moved.
 *
 * @returns a function that ends it
 */
export function whenResized(canvas: HTMLCanvasElement, tell: () => void): () => void {
  let box: Element | null = null;
  let told = '';
  const size = (): string =>
    `${canvas.parentElement?.clientWidth} ${canvas.parentElement?.clientHeight} ${devicePixelRatio}`;

  const tellNew = (): void => {
    if (box !== canvas.parentElement) {
      if (box) observer.unobserve(box);
      box = canvas.parentElement;
      if (box) observer.observe(box);
    }
    const now = size();
    if (now === told) return;
    told = now;
    tell();
  };

  const observer = new ResizeObserver(tellNew);
  // Tells of the canvas having come into the page, maybe in another box.
  observer.observe(canvas);
  told = size();
  tellNew();

  const print = matchMedia('print');
  print.addEventListener('change', tellNew);
  addEventListener('resize', tellNew);
  return () => {
    observer.disconnect();
    print.removeEventListener('change', tellNew);
    removeEventListener('resize', tellNew);
  };
}
