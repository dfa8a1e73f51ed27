// What stands for files where nothing was typed: a message is never without words, and apps that know no files show these alone. Pure.
import type { SentFile } from "./sentFile.ts";

export const ONLY_FILES = { picture: "［图片］ [picture]", file: "［文件］ [file]" } as const;

/** The words of a message: what was typed, or what stands for its files alone. */
export function wordsWith(text: string, files: readonly SentFile[]): string {
  if (text !== "" || files.length === 0) return text;
  return files.some((one) => one.kind === "pdf" || one.kind === "txt") ? ONLY_FILES.file : ONLY_FILES.picture;
}

/** Was nothing typed beside its files? */
export const isWordless = (message: { readonly text: string; readonly files?: readonly unknown[] }): boolean =>
  message.files !== undefined && message.files.length > 0 && (message.text === ONLY_FILES.picture || message.text === ONLY_FILES.file);
