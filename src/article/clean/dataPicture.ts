/** A picture written into the page itself. Larger ones than this only fatten what is kept. */
const MAX_DATA_LENGTH = 200_000;

const RASTER_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z\d+/=\s]+$/i;

/** Whether `address` is a small raster picture written out: no SVG, which can hold script. */
export function isDataPicture(address: string): boolean {
  return address.length <= MAX_DATA_LENGTH && RASTER_DATA.test(address);
}
