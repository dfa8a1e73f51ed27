// The inspection rules of this shop made ready, once for all pages that hold something against them; fetched with the first of these. Draws nothing.
import { DEFAULT_RULES } from "../../shared/domain/inspection/defaultRules.ts";
import { createInspector } from "../../shared/domain/inspection/inspect.ts";

export const inspector = createInspector(DEFAULT_RULES);
