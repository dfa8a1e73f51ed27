// What may be sent beside words, told by its bytes; its name; and what stands for files without words.
import { describe, expect, it } from "vitest";
import { buildJpeg, buildPng, buildWebp } from "../../test/kit/buildPicture.ts";
import { PICTURE_BYTES, PICTURE_KINDS, PICTURE_SIDE } from "./picture.ts";
import { fileName, readFileBytes } from "./fileBytes.ts";
import { isWordless, wordsWith } from "./onlyFiles.ts";
import { FILE_BYTES, FILE_KINDS, isPictureKind, readFiles, readSentFile, type SentFile } from "./sentFile.ts";
import { readMessage } from "./ticket.ts";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const aFile: SentFile = { id: "a".repeat(64), kind: "webp", name: "图.webp", bytes: 10, width: 4, height: 3 };

describe("[R355] what may be sent", () => {
  it("is a picture with nothing beside it, a PDF, or plain text", () => {
    expect(readFileBytes(buildWebp(320, 200))).toMatchObject({ kind: "webp", width: 320, height: 200 });
    expect(readFileBytes(buildPng())?.kind).toBe("png");
    expect(readFileBytes(buildJpeg())?.kind).toBe("jpg");
    expect(readFileBytes(text("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"))?.kind).toBe("pdf");
    expect(readFileBytes(text("第一行\r\n\t第二行"))).toEqual({ kind: "txt", bytes: text("第一行\r\n\t第二行").length });
  });

  it("is never a page, a drawing with scripts, a program, an archive, half of something, or too much", () => {
    for (const bytes of [
      text("<!doctype html><script>alert(1)</script>"),
      text("\n \t<svg xmlns='http://www.w3.org/2000/svg'/>"),
      text("\ufeff<html>"),
      text("GIF89a\x01\x00"),
      text("PK\x03\x04"),
      text("MZ\x00"),
      text("%PDF-1.7 without an end\x00"),
      Uint8Array.of(0xff, 0xfe, 0x41),
      new Uint8Array(0),
      new Uint8Array(FILE_BYTES + 1).fill(65),
      buildJpeg(4, 3, [], "<script>alert(1)</script>"),
      buildWebp(4, 3, [["EXIF", "GPS"]]),
    ])
      expect(readFileBytes(bytes)).toBeUndefined();
    const large = new Uint8Array(PICTURE_BYTES + 1);
    large.set(buildPng());
    expect(readFileBytes(large)).toBeUndefined();
  });
});

describe("what is said of a picture", () => {
  it("is what pictures are elsewhere in the house", () => {
    expect(FILE_KINDS.filter(isPictureKind)).toEqual([...PICTURE_KINDS]);
    expect(readSentFile({ ...aFile, width: PICTURE_SIDE })).toBeDefined();
    expect(readSentFile({ ...aFile, width: PICTURE_SIDE + 1 })).toBeUndefined();
  });
});

describe("a file's name", () => {
  it("says what it is by its ending, whatever it was called", () => {
    expect(fileName("IMG_2041.HEIC", "webp")).toBe("IMG_2041.webp");
    expect(fileName("发票.pdf", "pdf")).toBe("发票.pdf");
    expect(fileName("run.bat", "txt")).toBe("run.bat.txt");
    expect(fileName("", "png")).toBe("file.png");
  });

  it("has no path and no trick in it, and an end", () => {
    expect(fileName("../../etc/passwd", "txt")).not.toMatch(/[\\/]/);
    expect(fileName("photo\u202egnp.exe", "png")).not.toMatch(/[\u202a-\u202e]/);
    expect(fileName('a"\r\nset-cookie: x', "pdf")).not.toMatch(/["\r\n:]/);
    for (const given of ["长".repeat(500), `${"x".repeat(500)}.txt`, "😀".repeat(200)]) {
      const name = fileName(given, "txt");
      expect(readSentFile({ ...aFile, name })?.name).toBe(name);
    }
  });
});

describe("a message with files", () => {
  const said = { kind: "shopper", id: "m1", at: 1, text: "看看" } as const;

  it("is read with them, and without them by whoever knows none", () => {
    expect(readMessage({ ...said, files: [aFile] })).toEqual({ ...said, files: [aFile] });
    expect(readMessage(said)).toEqual(said);
    expect(readMessage({ ...said, files: [{ ...aFile, id: "../x" }] })).toBeUndefined();
    expect(readMessage({ ...said, files: Array.from({ length: 7 }, () => aFile) })).toBeUndefined();
    expect(readFiles(undefined)).not.toBeUndefined();
  });

  it("is never without words: something stands for files alone", () => {
    const pdf: SentFile = { ...aFile, kind: "pdf" };
    expect(wordsWith("", [aFile])).toContain("图片");
    expect(wordsWith("", [aFile, pdf])).toContain("文件");
    expect(wordsWith("好的", [aFile])).toBe("好的");
    expect(isWordless({ text: wordsWith("", [aFile]), files: [aFile] })).toBe(true);
    expect(isWordless({ text: wordsWith("", [aFile]) })).toBe(false);
    expect(isWordless({ text: "看", files: [aFile] })).toBe(false);
  });
});
