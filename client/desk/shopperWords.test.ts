// Shoppers without a name can be told apart; a given name stands as given.
import { describe, expect, it } from "vitest";
import { speak } from "../ui/words.ts";
import { erasedShopper } from "../../shared/domain/erased.ts";
import { shopperWords } from "./shopperWords.ts";

describe("what a shopper is called", () => {
  it("is the name given", () => {
    expect(shopperWords("王若溪", 417, "s1")).toBe("王若溪");
  });
  it("is visitor and the ticket's number where none was given, in the reader's language", () => {
    speak("zh");
    expect(shopperWords("Visitor", 417, "s1")).toBe("访客 0417");
    expect(shopperWords("访客", 0, "s1")).toBe("访客");
    speak("en");
    expect(shopperWords("访客", 20_418, "s1")).toBe("Visitor 20418");
    expect(shopperWords("", 417, erasedShopper("x"))).toBe("Erased 0417");
    speak("zh");
  });
});
