import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Small pictures of how things looked when somebody last looked at them. */
const REFERENCES = join(import.meta.dirname, '../../looks');
const WIDTH = 320;
/** A square of the picture that is compared as a whole: about a word's width. Letters within it may change. */
const CELL = 10;

export interface Difference {
  /** Mean distance of the squares' colours, 0 to 255. */
  mean: number;
  /** Share of squares that are another colour to the eye. */
  changed: number;
}

/**
 * Compares how a page looks with the reference of that name. Only colours of squares are compared, so that another
 * version of a font is no difference, and a colour, a missing part or a part in another place is one.
 * `BROADSHEET_LOOKS=keep` keeps today's look as the reference: open each picture before it is committed.
 */
export async function differenceFromReference(page: Page, workshop: Page, name: string): Promise<Difference> {
  // The whole one is for whoever wants to know what differs.
  const taken = await page.screenshot({
    path: `test-results/look-${name}.png`,
    captureBeyondViewport: false,
  });
  const shot = `data:image/png;base64,${Buffer.from(taken).toString('base64')}`;
  const file = join(REFERENCES, `${name}.webp`);
  const small = await workshop.evaluate(shrink, shot, WIDTH);
  if (process.env['BROADSHEET_LOOKS'] === 'keep') {
    await mkdir(REFERENCES, { recursive: true });
    await writeFile(file, Buffer.from(small, 'base64'));
  }
  const reference = (await readFile(file)).toString('base64');
  return workshop.evaluate(compare, small, reference, CELL);
}

async function shrink(shot: string, width: number): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(shot)).blob());
  const height = Math.round((picture.height * width) / picture.width);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
  return btoa(
    Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''),
  );
}

async function compare(one: string, other: string, cell: number): Promise<{ mean: number; changed: number }> {
  const squares = async (webp: string) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/webp;base64,${webp}`)).blob());
    const [across, down] = [Math.round(picture.width / cell), Math.round(picture.height / cell)];
    const context = new OffscreenCanvas(across, down).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, across, down);
    return {
      size: `${String(across)} × ${String(down)}`,
      data: context.getImageData(0, 0, across, down).data,
    };
  };
  const [first, second] = [await squares(one), await squares(other)];
  if (first.size !== second.size) return { mean: 255, changed: 1 };
  let [sum, changed] = [0, 0];
  for (let at = 0; at < first.data.length; at += 4) {
    const distance = Math.max(
      ...[0, 1, 2].map((channel) =>
        Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0)),
      ),
    );
    sum += distance;
    if (distance > 24) changed += 1;
  }
  const count = first.data.length / 4;
  return { mean: sum / count, changed: changed / count };
}
