// A greeting as a form has it, and the rule it makes; what is not right yet, by field. Pure.
import { readId, type ArticleId, type ProductId } from "../../../shared/core/ids.ts";
import { GREETING_CHARS, readGreeting, type Greeting } from "../../../shared/domain/greeting.ts";
import { decideGreeting, NEVER_GREETED, whyNot, type Onlooker, type Why } from "../../../shared/domain/proactive.ts";
import { SECOND } from "../../../shared/core/time.ts";
import type { AnswerPack, Language } from "../../../shared/domain/knowledge.ts";

export interface GreetingForm {
  readonly name: string;
  readonly page: string;
  readonly product: string;
  readonly category: string;
  /** As typed. */
  readonly seconds: string;
  readonly basket: string;
  readonly order: "" | "late" | "refunded";
  /** "": the text below. */
  readonly article: string;
  readonly zh: string;
  readonly en: string;
  readonly language: "" | Language;
  readonly who: "" | "visitors" | "customers";
  /** Days of the reader's calendar, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly on: boolean;
}

export const NEW_GREETING: GreetingForm = {
  name: "",
  page: "",
  product: "",
  category: "",
  seconds: "30",
  basket: "",
  order: "",
  article: "",
  zh: "",
  en: "",
  language: "",
  who: "",
  from: "",
  to: "",
  on: true,
};

/** The rule as a form. */
export function formOf(rule: Greeting): GreetingForm {
  const { when, say } = rule;
  return {
    name: rule.name,
    page: when.page ?? "",
    product: when.product ?? "",
    category: when.category ?? "",
    seconds: when.seconds === undefined ? "" : String(when.seconds),
    basket: when.basket === undefined ? "" : String(when.basket),
    order: when.order ?? "",
    article: say.article ?? "",
    zh: say.text?.zh ?? "",
    en: say.text?.en ?? "",
    language: rule.languages?.length === 1 ? (rule.languages[0] ?? "") : "",
    who: rule.who ?? "",
    from: dayOf(rule.from),
    to: dayOf(rule.to),
    on: rule.on,
  };
}

export type WrongField = "name" | "seconds" | "basket" | "words" | "dates";

/** The fields that are not right yet. */
export function wrongIn(form: GreetingForm): readonly WrongField[] {
  const wrong: WrongField[] = [];
  if (form.name.trim() === "") wrong.push("name");
  if (form.seconds !== "" && !(Number.isInteger(Number(form.seconds)) && Number(form.seconds) >= 0 && Number(form.seconds) <= 3_600))
    wrong.push("seconds");
  if (form.basket !== "" && !(Number(form.basket) >= 0)) wrong.push("basket");
  const texts = [form.zh.trim(), form.en.trim()];
  if (form.article === "" && texts.some((one) => one === "" || one.length > GREETING_CHARS)) wrong.push("words");
  if (form.from !== "" && form.to !== "" && form.from > form.to) wrong.push("dates");
  return wrong;
}

/** The rule; undefined while something is not right. */
export function greetingOf(form: GreetingForm, id: string): Greeting | undefined {
  if (wrongIn(form).length > 0) return undefined;
  const product = readId<ProductId>(form.product);
  const article = readId<ArticleId>(form.article);
  const page = form.page.trim();
  const from = momentOf(form.from, 0);
  const to = momentOf(form.to, 1);
  return readGreeting({
    id,
    name: form.name.trim(),
    on: form.on,
    when: {
      ...(page === "" ? {} : { page }),
      ...(product === undefined ? {} : { product }),
      ...(form.category === "" ? {} : { category: form.category }),
      ...(form.seconds === "" ? {} : { seconds: Number(form.seconds) }),
      ...(form.basket === "" ? {} : { basket: Number(form.basket) }),
      ...(form.order === "" ? {} : { order: form.order }),
    },
    say: article === undefined ? { text: { zh: form.zh.trim(), en: form.en.trim() } } : { article },
    ...(form.language === "" ? {} : { languages: [form.language] }),
    ...(form.who === "" ? {} : { who: form.who }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to: to - 1 }),
  });
}

/** The beginning of a day of the reader's calendar, `days` later. */
function momentOf(day: string, days: number): number | undefined {
  const [year, month, date] = day.split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const at = new Date(year, month - 1, date + days).getTime();
  return Number.isFinite(at) ? at : undefined;
}

function dayOf(at: number | undefined): string {
  if (at === undefined) return "";
  const day = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export interface Trial {
  readonly path: string;
  readonly product: string;
  readonly seconds: number;
  readonly basket: number | undefined;
  readonly language: Language;
}

/** What a shopper who comes for the first time sees on such a page, and of the rule in question why it is not that. */
export function tryOn(
  pack: AnswerPack,
  rule: Greeting | undefined,
  trial: Trial,
  now: number,
): { readonly said?: { readonly rule: Greeting; readonly text: string }; readonly why?: Why | "soon" | "other" } {
  const who: Onlooker = {
    ...trial,
    since: now - trial.seconds * SECOND,
    signedIn: rule?.who === "customers",
    talking: false,
    ...ordersFor(rule),
  };
  const verdict = decideGreeting(pack, who, NEVER_GREETED, now);
  const said = "now" in verdict ? { rule: verdict.now, text: verdict.text } : undefined;
  if (rule === undefined || said?.rule.id === rule.id) return said === undefined ? {} : { said };
  const why = whyNot(rule, pack, who, NEVER_GREETED, now) ?? (said === undefined ? "soon" : "other");
  return said === undefined ? { why } : { said, why };
}

/** The trial is of a shopper whose order is just so. */
const ordersFor = (rule: Greeting | undefined): Pick<Onlooker, "orders"> =>
  rule?.when.order === undefined ? {} : { orders: [{ late: true, refunded: true }] };
