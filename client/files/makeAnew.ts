// A picture drawn anew on this device, so that it is small and nothing of its file comes along: no place, no camera, no second picture. Sends nothing.

const SIDES = [1_600, 1_200, 800] as const; // px of the longer one: a phone's chat shows some 300
const QUALITIES = [0.85, 0.7] as const;
const WANTED_BYTES = 250_000; // a shopper's second on a slow line; the room's own bound is twice that
const FILE_BYTES_MOST = 40_000_000; // what a camera makes; more would only fill this device's memory

/** The smallest that is still good enough; undefined where the file is no picture that this browser reads. */
export async function makeAnew(file: Blob): Promise<Blob | undefined> {
  if (file.size > FILE_BYTES_MOST) return undefined;
  const picture = await createImageBitmap(file).catch(() => undefined); // turned upright, as its file asks
  if (picture === undefined) return undefined;
  let smallest: Blob | undefined;
  for (const side of SIDES)
    for (const quality of QUALITIES) {
      const made = await draw(picture, side, quality);
      if (made === undefined) continue;
      if (smallest === undefined || made.size < smallest.size) smallest = made;
      if (made.size <= WANTED_BYTES) {
        picture.close();
        return made;
      }
    }
  picture.close();
  return smallest;
}

async function draw(picture: ImageBitmap, side: number, quality: number): Promise<Blob | undefined> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) return undefined;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const webp = await blobOf(canvas, "image/webp", quality);
  if (webp?.type === "image/webp") return webp;
  pen.globalCompositeOperation = "destination-over"; // JPEG knows no glass: what shines through is white
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return blobOf(canvas, "image/jpeg", quality);
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> {
  return new Promise((done) => canvas.toBlob((made) => done(made ?? undefined), type, quality));
}
