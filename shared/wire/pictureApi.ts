// Pictures of answers: how one is called, where it is had, and what the door says that took it.
import { integer, shape, string, type Checked } from "../core/check.ts";
import type { Picture } from "../domain/picture.ts";

/** By what it is: the SHA-256 of its bytes, and its kind. So the same picture is one, and no name leads anywhere else. */
export const PICTURE_NAME = /^[0-9a-f]{64}\.(?:webp|jpg|png)$/;

export const pictureName = (sha256: string, { kind }: Picture): string => `${sha256}.${kind}`;

/** Its address on our own origin. */
export const pictureAddress = (shop: string, name: string): string => `/w/${shop}/pictures/${name}`;

export const readKeptPicture = shape({ address: string(200, 1), width: integer(1), height: integer(1) });
export type KeptPicture = Checked<typeof readKeptPicture>;
