// A photograph as a phone makes it: JPEG, with Exif that tells where and by what. For tests.
import type { Page } from "playwright-core";

const TOLD = "Exif\0\0II*\0\x08\0\0\0\0\0GPSLatitude 31.2304 GPSLongitude 121.4737 Phone 17";

/** Drawn by the page, 2,400 px wide, with a camera's words put into it. */
export async function aPhotograph(page: Page): Promise<Buffer> {
  const plain = Buffer.from(
    await page.evaluate(async () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [2_400, 1_600];
      const pen = canvas.getContext("2d");
      for (let i = 0; i < 60; i++) {
        if (pen !== null) pen.fillStyle = `hsl(${i * 6} 60% 60%)`;
        pen?.fillRect(i * 40, 0, 40, 1_600);
      }
      const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.9));
      const text = await new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result));
        if (made !== null) reader.readAsDataURL(made);
      });
      return text.slice(text.indexOf(",") + 1);
    }),
    "base64",
  );
  const told = Buffer.from(TOLD, "latin1");
  const head = Buffer.from([0xff, 0xe1, (told.length + 2) >> 8, (told.length + 2) & 255]);
  return Buffer.concat([plain.subarray(0, 2), head, told, plain.subarray(2)]);
}

/** Does it say where it was taken? */
export const placesTold = (file: Buffer): boolean => file.includes("GPSLatitude");
