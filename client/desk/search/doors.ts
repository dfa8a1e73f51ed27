// The edge's door behind the search: what this device does not hold. Decides nothing.
import { readSearchPage, type SearchAsk, type SearchPage } from "../../../shared/wire/searchApi.ts";
import { ask, type Answer } from "../session/ask.ts";

export const searchPage = (about: SearchAsk): Promise<Answer<SearchPage>> => ask(readSearchPage, "/api/search", about);
