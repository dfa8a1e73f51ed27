// The page that brings products and articles in: chosen or pasted, looked through with every bad line named, done, taken back; and the way out. Draws; createBringIn does.
import { createMemo, createSignal, createUniqueId, Match, Show, Switch, type JSX } from "solid-js";
import { docsOf, sizeOf } from "../../../../shared/domain/importing/imported.ts";
import { LINES_MOST } from "../../../../shared/domain/importing/plan.ts";
import type { Article, Product } from "../../../../shared/domain/knowledge.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { Icon } from "../../../ui/icons.tsx";
import { liveWhole } from "../../../ui/live.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { saveFile } from "../../../ui/saveFile.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { ownWords } from "../../session/ownWords.ts";
import { PageHead } from "../../settings/PageHead.tsx";
import { Part } from "../../settings/Part.tsx";
import { Sure } from "../../settings/Sure.tsx";
import { BRING, COLUMN } from "./bringInWords.ts";
import { Columns } from "./Columns.tsx";
import { createBringIn, type BringIn as Bringing, type Trouble } from "./createBringIn.ts";
import { LookedThrough } from "./LookedThrough.tsx";
import { articlesCsv, ARTICLE_SAMPLE, everythingJson, productsCsv, PRODUCT_SAMPLE } from "./samples.ts";

export interface BringInProps {
  readonly desk: Desk;
  readonly policy: Policy | undefined;
  /** Those off sale too. */
  readonly products: readonly Product[] | undefined;
  readonly articles: readonly Article[] | undefined;
  readonly mayEdit: boolean;
}

export function BringIn(props: BringInProps): JSX.Element {
  const bringing = createBringIn({
    actions: props.desk.importActions(), // fetched with the page: it may be wanted without a network
    shop() {
      const { policy, products, articles } = props;
      if (policy === undefined || products === undefined || articles === undefined) return undefined;
      return { products, articles, categories: policy.categories, zone: policy.calendar.timeZone };
    },
  });
  return (
    <main class="know-page graph-page scroll" aria-label={say(BRING.title)}>
      <PageHead title={say(BRING.title)} lead={say(BRING.lead)} />
      <Show when={props.mayEdit} fallback={<p class="asked">{say(BRING.notYours)}</p>}>
        <Last bringing={bringing} desk={props.desk} />
        <FromFile
          bringing={bringing}
          isReady={props.policy !== undefined && props.products !== undefined && props.articles !== undefined}
        />
        <Out {...props} />
      </Show>
    </main>
  );
}

function Last(props: { readonly bringing: Bringing; readonly desk: Desk }): JSX.Element {
  const { last, missing, writing, takeBack } = props.bringing; // one for the page
  const unsentDocs = liveWhole(props.desk.queries.unsentDocs, []);
  const mine = createMemo(() => {
    const now = last();
    return new Set(now === undefined ? [] : docsOf(now));
  });
  const unsent = createMemo(() => unsentDocs().filter((one) => mine().has(one)).length);
  const undo = async (): Promise<void> => {
    const undone = await takeBack();
    if (undone === undefined) return;
    const more = undone.kept === 0 ? {} : { more: say(BRING.didUndoMore, { n: undone.kept }) };
    tell({ icon: "undo", words: say(BRING.didUndo, { n: undone.back }), ...more });
  };
  return (
    <Show when={last()}>
      {(one) => (
        <Part title={say(BRING.last)} lead={say(BRING.lastLead)}>
          <Show when={missing() > 0 && writing() === undefined}>
            <p class="refused-line" role="status">
              <Icon name="alert" />
              {say(BRING.cutShort, { written: sizeOf(one()) - missing(), n: sizeOf(one()) })}
            </p>
          </Show>
          <ul class="rows">
            <li>
              <Icon name="fetch" />
              <span class="cut">
                <b>
                  {say(BRING.lastWhat, {
                    name: one().name,
                    n: one().products.length + one().articles.length,
                    time: momentOf(one().at, Date.now()),
                  })}
                </b>
                <span class="t12 dim">
                  {" "}
                  {unsent() === 0 ? say(BRING.allSent) : say(BRING.sentOf, { sent: sizeOf(one()) - missing() - unsent(), left: unsent() })}
                </span>
              </span>
              <Sure
                words={say(BRING.undo)}
                sure={say(BRING.undoSure)}
                what={say(BRING.undoWhat)}
                held={writing() !== undefined}
                onDo={() => void undo()}
              />
            </li>
          </ul>
        </Part>
      )}
    </Show>
  );
}

function FromFile(props: { readonly bringing: Bringing; readonly isReady: boolean }): JSX.Element {
  const { looked, looking, writing, trouble, choose, paste, bringIn, drop } = props.bringing;
  const [text, setText] = createSignal("");
  const id = createUniqueId();
  const write = async (): Promise<void> => {
    if (!(await bringIn())) return;
    setText("");
    tell({ icon: "check", words: say(BRING.imported), more: say(navigator.onLine ? BRING.importedMore : BRING.importedOffline) });
  };
  const isBusy = (): boolean => looking() !== undefined || writing() !== undefined || !props.isReady;
  return (
    <Part
      title={say(BRING.file)}
      lead={say(BRING.fileLead, { most: LINES_MOST })}
      aside={
        <>
          <button
            type="button"
            class="btn quiet s"
            onClick={() => saveFile("products.csv", new Blob([PRODUCT_SAMPLE], { type: "text/csv" }))}
          >
            {say(BRING.productSheet)}
          </button>
          <button
            type="button"
            class="btn quiet s"
            onClick={() => saveFile("articles.csv", new Blob([ARTICLE_SAMPLE], { type: "text/csv" }))}
          >
            {say(BRING.articleSheet)}
          </button>
        </>
      }
    >
      <div class="acts sheet-choose">
        <label class="btn" for={id}>
          <Icon name="doc" />
          {say(looked() === undefined ? BRING.choose : BRING.another)}
        </label>
        <input
          id={id}
          class="sr"
          type="file"
          accept=".csv,.json,.txt,text/csv,application/json"
          disabled={isBusy()}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void choose(file);
            event.currentTarget.value = ""; // the same file, mended, may be chosen again
          }}
        />
        <Show when={looked()}>{(now) => <span class="mid cut">{now().name}</span>}</Show>
      </div>
      <Show when={looked() === undefined}>
        <form
          class="form about"
          onSubmit={(event) => {
            event.preventDefault();
            void paste(text(), say(BRING.pasted));
          }}
        >
          <textarea
            class="t paste"
            aria-label={say(BRING.paste)}
            placeholder={`${say(BRING.paste)} · ${say(BRING.pasteHint)}`}
            spellcheck={false}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="acts">
            <button type="submit" class="btn" disabled={isBusy() || text().trim() === ""}>
              {say(BRING.look)}
            </button>
          </div>
        </form>
      </Show>
      <p role="status" class="t12 dim">
        <Switch>
          <Match when={looking() === 0}>{say(BRING.reading)}</Match>
          <Match when={looking()}>{(n) => say(BRING.looking, { n: n() })}</Match>
        </Switch>
      </p>
      <Show when={trouble()}>
        {(now) => (
          <p class="refused-line" role="alert">
            <Icon name="alert" />
            {troubleWords(now())}
          </p>
        )}
      </Show>
      <Show when={looked()}>
        {(now) => <LookedThrough plan={now().plan} writing={writing()} onGo={() => void write()} onDrop={drop} />}
      </Show>
      <Columns />
    </Part>
  );
}

function troubleWords(trouble: Trouble): string {
  const listed = (all: readonly string[]): string =>
    all.map((one) => (COLUMN[one] === undefined ? one : COLUMN[one][inLanguage()])).join(inLanguage() === "zh" ? "、" : ", ");
  switch (trouble.why) {
    case "empty":
      return say(BRING.empty);
    case "too-long":
      return say(BRING.tooLong, { most: LINES_MOST });
    case "too-large":
      return say(BRING.tooLarge);
    case "unreadable":
      return say(BRING.unreadable);
    case "unknown":
      return say(BRING.unknown);
    case "columns":
      return say(BRING.columns, {
        products: listed(["id", "title", "category", "price"]),
        articles: listed(["title", "intent", "answer"]),
      });
    case "refused":
      return ownWords(trouble.refusal, inLanguage());
  }
}

function Out(props: BringInProps): JSX.Element {
  const products = (): readonly Product[] => props.products ?? [];
  const articles = (): readonly Article[] => props.articles ?? [];
  const save = async (name: string, make: (csvOf: (lines: readonly (readonly string[])[]) => string) => Blob): Promise<void> => {
    const csv = await import("../../sheet/csv.ts").catch(() => undefined);
    if (csv === undefined) tell({ icon: "alert", words: say(BRING.unreadable) });
    else saveFile(name, make(csv.csvOf));
  };
  return (
    <Part title={say(BRING.out)} lead={say(BRING.outLead)}>
      <div class="acts">
        <button
          type="button"
          class="btn"
          disabled={products().length === 0}
          onClick={() => void save("products.csv", (csvOf) => productsCsv(products(), csvOf))}
        >
          <Icon name="list" />
          {say(BRING.outProducts)}
        </button>
        <button
          type="button"
          class="btn"
          disabled={articles().length === 0}
          onClick={() =>
            void save("articles.csv", (csvOf) => articlesCsv(articles(), props.policy?.calendar.timeZone ?? "Asia/Shanghai", csvOf))
          }
        >
          <Icon name="doc" />
          {say(BRING.outArticles)}
        </button>
        <button
          type="button"
          class="btn"
          disabled={products().length + articles().length === 0}
          onClick={() => void save("knowledge.json", () => everythingJson(products(), articles()))}
        >
          {say(BRING.outAll)}
        </button>
      </div>
    </Part>
  );
}
