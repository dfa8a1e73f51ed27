// What counts as a picture: by its bytes alone, whole, and nothing beside it.
import { describe, expect, it } from "vitest";
import { buildJpeg, buildPng, buildWebp } from "../../test/kit/buildPicture.ts";
import { PICTURE_SIDE, readPicture } from "./picture.ts";

const BUILD = { webp: buildWebp, jpg: buildJpeg, png: buildPng } as const;
const KINDS = ["webp", "jpg", "png"] as const;
const PAGE = "<!doctype html><script>alert(1)</script>";

describe("[R313] a picture", () => {
  for (const kind of KINDS) {
    const build = BUILD[kind];
    it(`is known by its bytes, with its sides: ${kind}`, () => {
      expect(readPicture(build(320, 200))).toEqual({ kind, width: 320, height: 200 });
      const held = new Uint8Array(1_000);
      held.set(build(9, 8), 100);
      expect(readPicture(held.subarray(100, 100 + build(9, 8).length))).toEqual({ kind, width: 9, height: 8 }); // a view somewhere in a buffer
    });

    it(`is whole: cut off anywhere, or with one byte behind its end, it is none: ${kind}`, () => {
      const whole = build();
      for (let end = 0; end < whole.length; end++) expect([end, readPicture(whole.slice(0, end))]).toEqual([end, undefined]);
      expect(readPicture(build(4, 3, [], "\n"))).toBeUndefined();
      expect(readPicture(build(4, 3, [], PAGE))).toBeUndefined();
    });

    it(`has sides, and not more than a screen could want: ${kind}`, () => {
      expect(readPicture(build(PICTURE_SIDE, PICTURE_SIDE))).toBeDefined();
      for (const [width, height] of [
        [0, 3],
        [4, 0],
        [PICTURE_SIDE + 1, 3],
      ] as const)
        expect(readPicture(build(width, height))).toBeUndefined();
    });

    it(`never throws, whatever stands in it: ${kind}`, () => {
      const whole = build(40, 30);
      for (let at = 0; at < whole.length; at++)
        for (const value of [0, 1, 0x7f, 0xff]) {
          const odd = whole.slice();
          odd[at] = value;
          expect(() => readPicture(odd)).not.toThrow();
        }
    });
  }

  it("says nothing beside what it shows: no place, no camera, no words, no second picture", () => {
    const told = [
      buildJpeg(4, 3, [[0xe1, "Exif\0\0GPS 31.2,121.5"]]),
      buildJpeg(4, 3, [[0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>"]]),
      buildJpeg(4, 3, [[0xfe, PAGE]]),
      buildJpeg(4, 3, [[0xe2, "MPF\0another"]]),
      buildJpeg(4, 3, [[0xe5, PAGE]]),
      buildPng(4, 3, [["eXIf", "GPS"]]),
      buildPng(4, 3, [["tEXt", `Comment\0${PAGE}`]]),
      buildPng(4, 3, [["zTXt", "x"]]),
      buildPng(4, 3, [["acTL", "x"]]),
      buildWebp(4, 3, [["EXIF", "GPS"]]),
      buildWebp(4, 3, [["XMP ", "<x/>"]]),
      buildWebp(4, 3, [["ANIM", "123456"]]),
      buildWebp(4, 3, [["VP8X", "\x0c\0\0\0\0\0\0\0\0\0"]]),
      buildWebp(4, 3, [["HTML", PAGE]]),
    ];
    expect(told.map((one) => readPicture(one))).toEqual(told.map(() => undefined));
    expect(readPicture(buildJpeg(4, 3, [[0xe2, "ICC_PROFILE\0colours"]]))).toBeDefined();
    expect(readPicture(buildWebp(4, 3, [["ICCP", "colours"]]))).toBeDefined();
    expect(readPicture(buildPng(4, 3, [["iCCP", "colours"]]))).toBeDefined();
  });

  it("is no page, no drawing made of markup, no other file, and nothing", () => {
    for (const text of [
      "",
      PAGE,
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      "GIF89a",
      "%PDF-1.7",
      "\u0000\u0000\u0000\u0018ftypavif",
      `RIFF\u0000`,
    ])
      expect([text, readPicture(new TextEncoder().encode(text))]).toEqual([text, undefined]);
  });
});
