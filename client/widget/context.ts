// What every part of the chat page shares: the conversation as a signal, the words, the answer pack. Made once by main.tsx.
import { createContext, useContext, type Accessor } from "solid-js";
import type { AnswerPack, Language, Product } from "../../shared/domain/knowledge.ts";
import type { Conversation } from "./conversation.ts";
import type { Link } from "./link.ts";
import type { Shelf } from "./shelf.ts";
import type { View } from "./view.ts";
import type { Speak } from "./words.ts";

export interface Chat {
  readonly conversation: Conversation;
  readonly view: Accessor<View>;
  readonly pack: Accessor<AnswerPack | undefined>;
  /** Questions the pack can answer, likely ones about this product; none before the pack is here. */
  readonly offers: (product: Product | undefined) => readonly string[];
  /** What the shop wrote, drawn with its bold, lists and links; nothing before the pack is here. */
  readonly draw: (text: string) => Node[] | undefined;
  readonly product: Accessor<string | undefined>;
  readonly say: Speak;
  readonly language: Language;
  /** Where the files of this conversation come from: this device, or the shop. */
  readonly shelf: Shelf;
  readonly link: Link;
  /** Closes the frame; undefined: the page stands by itself. */
  readonly minimise: (() => void) | undefined;
  /** Loads this page anew, in its newest version. */
  readonly reload: () => void;
  /** Calls when the shop's page opened the frame. Gives the way to stop. */
  readonly onOpened: (look: () => void) => () => void;
  /** A person writes a reply now. */
  readonly writing: Accessor<boolean>;
  /** The field holds this now. */
  readonly typed: (text: string) => void;
  /** What was typed and not sent, kept over a reload. */
  readonly draft: { readonly recall: () => Promise<string>; readonly keep: (text: string) => void };
}

export const ChatContext = createContext<Chat>();

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (chat === undefined) throw new Error("a part of the chat stands outside its page");
  return chat;
}

/** Hours and minutes as the shopper's clock shows them. */
export function clockTime(at: number, language: Language): string {
  return new Date(at).toLocaleTimeString(language === "zh" ? "zh-CN" : "en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
