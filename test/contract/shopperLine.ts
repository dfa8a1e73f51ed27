// The line of a shopper's page as small as can be: what it was shown, what it heard beside words, and what it says.
import { readJson } from "../../shared/core/check.ts";
import { readShown, readWriting, type Shown, type Signal } from "../../shared/wire/widgetApi.ts";
import { value } from "./deskClient.ts";
import { createNews } from "./news.ts";
import type { ShopperClient } from "./shopperClient.ts";
import type { TestRoom } from "./testRoom.ts";

export interface ShopperLine {
  readonly shown: () => readonly Shown[];
  /** Whether a person writes, as it was told. */
  readonly writing: () => readonly boolean[];
  readonly say: (signal: Signal) => void;
  readonly sendRaw: (data: string | Uint8Array<ArrayBuffer>) => void;
  readonly closed: () => { readonly code: number } | undefined;
  readonly until: <T>(found: () => T | undefined | false) => Promise<T>;
  readonly close: () => void;
}

export async function openLine(room: TestRoom, { ticket, capability }: ShopperClient): Promise<ShopperLine> {
  const end = value(await room.connect({ door: "widget", ticket, capability }));
  const { came, until } = createNews();
  const shown: Shown[] = [];
  const writing: boolean[] = [];
  let closed: { readonly code: number } | undefined;
  end.onMessage((data) => {
    if (typeof data !== "string") return;
    const told = readJson(readShown, data, "what is shown");
    const heard = readJson(readWriting, data, "who writes");
    if (told.ok) shown.push(told.value);
    if (heard.ok) writing.push(heard.value.writing);
    came();
  });
  end.onClose((code) => {
    closed = { code };
    came();
  });
  return {
    shown: () => shown,
    writing: () => writing,
    say: (signal) => end.send(JSON.stringify(signal)),
    sendRaw: (data) => end.send(data),
    closed: () => closed,
    until,
    close: end.close,
  };
}
