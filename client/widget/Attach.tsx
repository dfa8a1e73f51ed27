// Pictures and files beside what the shopper writes: chosen with a button, pasted or dropped; made ready on this device; shown with name and size, to be
// taken away; and what cannot be sent, in words. Fetched after the first screen.
import { createSignal, For, onCleanup, onMount, Show, type Accessor, type JSX } from "solid-js";
import { FILES_MOST, isPictureKind } from "../../shared/domain/sentFile.ts";
import { blobOf } from "../files/blobOf.ts";
import { Drawn } from "../files/Drawn.tsx";
import { createSource } from "../files/createSource.ts";
import { readChosen, type Ready } from "../files/readChosen.ts";
import { sizeWords } from "../files/sizeWords.ts";
import { useChat } from "./context.ts";
import { fileWord } from "./fileWords.ts";

const CHOOSABLE = "image/png,image/jpeg,image/webp,image/gif,application/pdf,text/plain,.pdf,.txt";

/** `files`: those that go with what is written next. */
export function Attach(props: {
  readonly files: Accessor<readonly Ready[]>;
  readonly setFiles: (files: readonly Ready[]) => void;
}): JSX.Element {
  const { language } = useChat();
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  let button: HTMLLabelElement | undefined;
  const add = (one: Ready): void => {
    const had = props.files();
    if (!had.some(({ file }) => file.id === one.file.id)) props.setFiles([...had, one]);
  };
  const take = async (given: Iterable<File>): Promise<void> => {
    const some = [...given]; // a field's own list is emptied with it
    const place = Math.max(0, FILES_MOST - props.files().length);
    void import("./files.ts").catch(() => undefined); // it will be wanted, perhaps without a network
    setProblems(some.length > place ? [fileWord("too-many", language, String(FILES_MOST))] : []);
    for (const one of some.slice(0, place)) {
      const made = await readChosen(one).catch(() => "unfit" as const);
      if (typeof made === "string") setProblems((all) => [...all, fileWord(made, language, one.name)]);
      else add(made);
    }
  };
  onMount(() => {
    const form = button?.closest("form");
    if (form !== null && form !== undefined) onCleanup(takeGiven(form, (given) => void take(given)));
  });
  return (
    <>
      <Show when={props.files().length > 0 || problems().length > 0}>
        <div class="w-chosen">
          <For each={problems()}>{(words) => <p role="alert">{words}</p>}</For>
          <ul>
            <For each={props.files()}>
              {(one) => <Chip one={one} onDrop={() => props.setFiles(props.files().filter((other) => other !== one))} />}
            </For>
          </ul>
        </div>
      </Show>
      <label class="w-attach" title={fileWord("attach", language)} ref={button}>
        <input
          type="file"
          multiple
          accept={CHOOSABLE}
          aria-label={fileWord("attach", language)}
          onChange={({ currentTarget: field }) => {
            void take([...(field.files ?? [])]);
            field.value = ""; // the same file once more is a choice too
          }}
        />
        <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3.25 4.25h13.5v11.5H3.25zM3.5 13.5l3.75-3.5 3 2.75 2.5-2 3.75 3.25M12.75 7.75v.01" />
        </svg>
      </label>
    </>
  );
}

/** From now on takes what is pasted and dropped there; nothing dropped is opened by the browser. Gives the way to stop. */
function takeGiven(form: HTMLFormElement, take: (given: FileList) => void): () => void {
  const paste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (data === null || data.files.length === 0 || data.getData("text/plain") !== "") return; // words that bring a picture of themselves
    event.preventDefault();
    take(data.files);
  };
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const { dataTransfer: data } = event;
    if (data === null || data.files.length === 0) return;
    event.preventDefault();
    take(data.files);
  };
  form.addEventListener("paste", paste);
  form.addEventListener("dragover", over);
  form.addEventListener("drop", drop);
  return () => {
    form.removeEventListener("paste", paste);
    form.removeEventListener("dragover", over);
    form.removeEventListener("drop", drop);
  };
}

function Chip(props: { readonly one: Ready; readonly onDrop: () => void }): JSX.Element {
  const { language } = useChat();
  const { file, bytes } = props.one; // the same for as long as its chip
  const source = createSource(async () => (isPictureKind(file.kind) ? blobOf(bytes, file) : undefined));
  return (
    <li>
      <Show when={source.address()}>{(address) => <Drawn address={address()} alt="" />}</Show>
      <span class="w-name">{file.name}</span>
      <small>{sizeWords(file.bytes)}</small>
      <button type="button" aria-label={fileWord("remove", language, file.name)} onClick={() => props.onDrop()}>
        <svg class="i i-16" viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
        </svg>
      </button>
    </li>
  );
}
