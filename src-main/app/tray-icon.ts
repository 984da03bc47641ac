/** Points of one row and column of the picture at its smallest size. */
const points = 16;

/**
 * The app's sign for the menu bar and the tray: a frame with three lines of a rubric, the last one short. As a bitmap (BGRA,
 * row by row) of `scale` times 16 points; `ink` is its colour, everything else can be seen through.
 */
export function drawTrayIcon(
  scale: number,
  ink: { readonly r: number; readonly g: number; readonly b: number },
): Buffer {
  const size = points * scale;
  const bitmap = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isInk(Math.floor(x / scale), Math.floor(y / scale))) continue;
      bitmap.set([ink.b, ink.g, ink.r, 255], (y * size + x) * 4);
    }
  }
  return bitmap;
}

function isInk(x: number, y: number): boolean {
  const isCorner = (x === 2 || x === 13) && (y === 2 || y === 13);
  const isFrame = x >= 2 && x <= 13 && y >= 2 && y <= 13 && (x === 2 || x === 13 || y === 2 || y === 13) && !isCorner;
  const isLine = (y === 5 || y === 8) && x >= 5 && x <= 10;
  return isFrame || isLine || (y === 11 && x >= 5 && x <= 7);
}
