// Bringing a plan of an import into the shop, portion by portion, and taking it back. Never touches a table or a socket; decides nothing about lines.
import { number } from "../../shared/core/check.ts";
import { mintId, type ArticleId, type MessageId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { readDoc } from "../../shared/doc/readDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { articleMark, notingOf, productMark, readImported, sizeOf, type Imported } from "../../shared/domain/importing/imported.ts";
import type { Plan, Planned } from "../../shared/domain/importing/plan.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import { step } from "../../shared/domain/review.ts";
import type { LocalChange } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import { ask } from "../store/ask.ts";
import { countUnsent, readSingle } from "../store/outbox.ts";
import type { ActionPorts } from "./changeTicket.ts";
import { productChange } from "./productActions.ts";

const PORTION = 40; // documents written in one transaction: some 50 ms on a small laptop
const WAITING_MOST = 120; // unsent at once while the line takes them: every one more makes all lists of what is unsent longer
const LOOK_MS = 100; // between two looks at how much is unsent
const STALLED_LOOKS = 30; // without one less: there is no line, and waiting is no use

export interface Undone {
  readonly back: number;
  /** Changed since the import, and left as they are. */
  readonly kept: number;
}

export interface ImportActions {
  /** Writes the plan; `told` hears how many documents are in. Refused ones stop it: what is in before stays, and can be taken back. */
  readonly bringIn: (plan: Plan, name: string, told: (written: number) => void) => Promise<Result<Imported>>;
  /** What this device imported last, and has not taken back. */
  readonly last: () => Promise<Imported | undefined>;
  /** How many of its documents were written: fewer than it has where it was cut short. The same file, chosen once more, brings what is missing. */
  readonly soFar: () => Promise<number | undefined>;
  /** Puts everything back that still stands as the import left it. */
  readonly takeBack: (imported: Imported, told: (done: number) => void) => Promise<Result<Undone>>;
}

export interface ImportPorts extends ActionPorts {
  readonly wait: (ms: number) => Promise<void>;
}

const readSoFar = number(0);

export function createImportActions(ports: ImportPorts): ImportActions {
  const remember = (imported: Imported | undefined): Promise<Result<void>> =>
    commit(ports.shelf, { kind: "single", key: "imported", value: imported ?? null });
  const noteSoFar = (written: number | undefined): Promise<Result<void>> =>
    commit(ports.shelf, { kind: "single", key: "importedSoFar", value: written ?? null });
  const last = async (): Promise<Imported | undefined> => readImported(await ask(ports.shelf, () => readSingle(ports.shelf, "imported")));
  const soFar = async (): Promise<number | undefined> => readSoFar(await ask(ports.shelf, () => readSingle(ports.shelf, "importedSoFar")));
  return {
    last,
    soFar,
    async bringIn(plan, name, told) {
      const imported = goingOn(await noted(ports, plan, name), await last(), await soFar());
      const kept = await remember(imported); // first: what stops half way can be taken back too
      if (!kept.ok) return kept;
      const all: readonly Making[] = [
        ...plan.products.map((one) => () => bringProduct(ports, one)),
        ...plan.articles.map((one) => () => bringArticle(ports, one)),
      ];
      const before = sizeOf(imported) - all.length;
      const done = await inPortions(ports, all, told, (written) => noteSoFar(before + written));
      return done.ok ? ok(imported) : done;
    },
    async takeBack(imported, told) {
      const undone = { back: 0, kept: 0 };
      const put: Put = (as) => void undone[as]++;
      const all: readonly Making[] = [
        ...imported.articles.map((one) => () => returnArticle(ports, one, put)),
        ...imported.products.map((one) => () => returnProduct(ports, one, put)),
      ];
      const done = await inPortions(ports, all, told);
      if (!done.ok) return done;
      const forgotten = await remember(undefined);
      await noteSoFar(undefined);
      return forgotten.ok ? ok(undone) : forgotten;
    },
  };
}

/** What is going to be done, read a portion at a time. */
async function noted({ clock, wait }: ImportPorts, plan: Plan, name: string): Promise<Imported> {
  const noting = notingOf(plan, name, clock());
  for (let n = 1; ; n++) {
    const next = noting.next();
    if (next.done === true) return next.value;
    if (n % PORTION === 0) await wait(0);
  }
}

/** The rest of an import that was cut short is one with what was written of it, products first: both are taken back together. */
function goingOn(now: Imported, before: Imported | undefined, soFar: number | undefined): Imported {
  if (before === undefined || soFar === undefined || before.name !== now.name || soFar >= sizeOf(before)) return now;
  const written = {
    products: before.products.slice(0, soFar),
    articles: before.articles.slice(0, Math.max(0, soFar - before.products.length)),
  };
  return { ...now, products: [...written.products, ...now.products], articles: [...written.articles, ...now.articles] };
}

/** A change is made when it is its portion's turn: ten thousand at once would keep a key waiting. */
type Making = () => LocalChange;

/** Portion by portion; between two, the line may catch up as long as it does. */
async function inPortions(
  ports: ImportPorts,
  all: readonly Making[],
  told: (done: number) => void,
  note?: (done: number) => Promise<Result<void>>,
): Promise<Result<void>> {
  const begun = await note?.(0);
  if (begun?.ok === false) return begun;
  let isWaited = true;
  for (let at = 0; at < all.length; at += PORTION) {
    const changes = all.slice(at, at + PORTION).map((make) => make());
    const done = await commit(ports.shelf, { kind: "many", changes });
    if (!done.ok) return done;
    const written = Math.min(all.length, at + PORTION);
    const noted = await note?.(written);
    if (noted?.ok === false) return noted;
    told(written);
    await ports.wait(0); // the screen first
    if (isWaited) isWaited = await caughtUp(ports);
  }
  return ok(undefined);
}

/** False: nothing is being taken, so there is no line. */
async function caughtUp({ shelf, wait }: ImportPorts): Promise<boolean> {
  let least = Number.POSITIVE_INFINITY;
  for (let stalled = 0; stalled < STALLED_LOOKS; stalled++) {
    const { unsent } = await countUnsent(shelf);
    if (unsent <= WAITING_MOST) return true;
    if (unsent < least) stalled = 0;
    least = Math.min(least, unsent);
    await wait(LOOK_MS);
  }
  return false;
}

function bringProduct(ports: ImportPorts, { before, after }: Planned<Product>): LocalChange {
  return productChange(ports, after.id, (now) => {
    const isAsSeen = (now === undefined ? undefined : productMark(now)) === (before === undefined ? undefined : productMark(before));
    return isAsSeen ? ok(after) : movedOn;
  });
}

type Put = (as: keyof Undone) => void;

function returnProduct(ports: ImportPorts, { id, before, mark }: Imported["products"][number], put: Put): LocalChange {
  return productChange(ports, id, (now) => {
    if (now === undefined) return ok(now); // it never got in
    put(productMark(now) === mark ? "back" : "kept");
    if (productMark(now) !== mark) return ok(now);
    return ok(before ?? { ...now, off: true });
  });
}

function bringArticle(ports: ImportPorts, { before, after }: Planned<Article>): LocalChange {
  return articleChange(ports, after.id, (now) => {
    if ((now === undefined ? undefined : articleMark(now)) !== (before === undefined ? undefined : articleMark(before))) return movedOn;
    if (now?.status !== "archived") return ok(after);
    const back = step(now, { did: "restore", by: ports.actor.id, at: ports.clock() });
    return back.ok ? ok({ ...after, ...stateOf(back.value) }) : back;
  });
}

function returnArticle(ports: ImportPorts, { id, before, mark }: Imported["articles"][number], put: Put): LocalChange {
  return articleChange(ports, id, (now) => {
    if (now === undefined) return ok(now);
    put(articleMark(now) === mark ? "back" : "kept");
    if (articleMark(now) !== mark) return ok(now);
    if (before !== undefined && before.status !== "archived") return ok({ ...cardOf(before), ...stateOf(now) });
    return step(now, { did: "archive", by: ports.actor.id, at: ports.clock() });
  });
}

/** All of it but where it stands in its life. */
function cardOf({
  status: _status,
  version: _version,
  deed: _deed,
  print: _print,
  ...card
}: Article): Omit<Article, "status" | "version" | "deed" | "print"> {
  return card;
}

function stateOf({ status, version, deed, print }: Article): Pick<Article, "status" | "version" | "deed" | "print"> {
  return { status, version, ...(deed === undefined ? {} : { deed }), ...(print === undefined ? {} : { print }) };
}

function articleChange(ports: ImportPorts, id: ArticleId, make: (now: Article | undefined) => Result<Article | undefined>): LocalChange {
  return {
    kind: "local",
    doc: articleDocName(id),
    id: mintId<MessageId>(ports.clock, ports.random),
    summary: { what: "article", by: ports.actor.id, at: ports.clock(), text: id },
    change(doc, before) {
      const now = before?.kind === "article" ? before.article : undefined;
      const made = make(now);
      if (!made.ok || made.value === undefined || made.value === now) return made.ok ? ok(undefined) : made;
      writeArticle(doc, made.value);
      const after = readDoc("article", doc);
      if (!after.ok) return after;
      const allowed = mayChange(ports.actor, "article", before, after.value);
      return allowed.ok ? ok(undefined) : allowed;
    },
  };
}

const movedOn = refuse(
  "conflict",
  "看过以后，有一条被别人改了：请再看一遍再导入。 Something was changed since it was looked through: look through it again, then import.",
);
