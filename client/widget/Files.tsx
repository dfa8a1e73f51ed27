// The files of one line: pictures as thumbnails that open large, anything else to be saved. Draws only.
import { createMemo, createSignal, For, onMount, Show, type JSX } from "solid-js";
import { isWordless } from "../../shared/domain/onlyFiles.ts";
import { isPictureKind, type SentFile } from "../../shared/domain/sentFile.ts";
import { Drawn } from "../files/Drawn.tsx";
import { createSource } from "../files/createSource.ts";
import type { LoadFile } from "../files/rememberBlobs.ts";
import { sizeWords } from "../files/sizeWords.ts";
import { useChat, type Chat } from "./context.ts";
import { filesNamed, NO_FILE } from "./files.ts";
import { fileWord } from "./fileWords.ts";
import { Icon } from "./icons.tsx";
import { createLoadFile } from "./loadFile.ts";
import type { Line } from "./view.ts";

let load: LoadFile | undefined; // of this page, which has one conversation at a time
const loadFor = ({ shelf, link, conversation }: Chat): LoadFile => (load ??= createLoadFile(shelf, link, conversation.session));

export function Files(props: { readonly of: Line }): JSX.Element {
  const { language } = useChat();
  const [large, setLarge] = createSignal<SentFile>();
  const files = createMemo(() => filesNamed(props.of.files), [], {
    equals: (a, b) => a.length === b.length && a.every((one, i) => one.id === b[i]?.id), // a line is made anew with every showing, its files are not
  });
  return (
    <div class="w-files" classList={{ "is-alone": isWordless(props.of) }}>
      <For each={files()}>
        {(file) => (isPictureKind(file.kind) ? <Thumb file={file} onOpen={() => setLarge(file)} /> : <Other file={file} />)}
      </For>
      <Show when={props.of.why === NO_FILE}>
        <p>{fileWord("refused", language)}</p>
      </Show>
      <Show when={large()} keyed>
        {(file) => <Large file={file} onClose={() => setLarge(undefined)} />}
      </Show>
    </div>
  );
}

function Thumb(props: { readonly file: SentFile; readonly onOpen: () => void }): JSX.Element {
  const chat = useChat();
  const { file } = props; // the same for as long as its thumbnail
  const source = createSource(() => loadFor(chat)(file));
  return (
    <button
      type="button"
      class="w-thumb"
      classList={{ "is-failed": source.failed() }}
      ref={(el) => {
        el.style.aspectRatio = `${file.width ?? 4} / ${file.height ?? 3}`; // its place is kept before it is here
      }}
      aria-label={fileWord(source.failed() ? "cannot" : "open", chat.language, file.name)}
      aria-busy={source.address() === undefined && !source.failed()}
      onClick={() => (source.failed() ? source.again() : props.onOpen())}
    >
      <Show when={source.address()} fallback={source.failed() ? <small>{fileWord("cannot", chat.language)}</small> : undefined}>
        {(address) => <Drawn address={address()} alt={file.name} />}
      </Show>
    </button>
  );
}

function Other(props: { readonly file: SentFile }): JSX.Element {
  const chat = useChat();
  const { file } = props;
  const [failed, setFailed] = createSignal(false);
  const take = async (): Promise<void> => void setFailed(!(await saveFile(chat, file)));
  return (
    <button type="button" class="w-file" aria-label={fileWord("save", chat.language, file.name)} onClick={() => void take()}>
      <Icon name="doc" small />
      <span class="w-name">{file.name}</span>
      <small>{failed() ? fileWord("cannot", chat.language) : sizeWords(file.bytes)}</small>
    </button>
  );
}

/** Escape and a tap beside it leave. */
function Large(props: { readonly file: SentFile; readonly onClose: () => void }): JSX.Element {
  const chat = useChat();
  const { file } = props;
  const source = createSource(() => loadFor(chat)(file));
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap beside it closes it; Escape does by itself
    <dialog
      class="w-large"
      ref={(el) => {
        dialog = el;
      }}
      aria-label={file.name}
      onClose={() => props.onClose()}
      on:keydown={(event) => event.stopPropagation()} // Escape leaves the picture, not the chat
      onClick={(event) => {
        if (event.target === dialog) dialog?.close();
      }}
    >
      <Show when={source.address()}>{(address) => <Drawn address={address()} alt={file.name} />}</Show>
      <div>
        <span class="w-name">{file.name}</span>
        <button type="button" onClick={() => void saveFile(chat, file)}>
          {fileWord("save", chat.language)}
        </button>
        <button type="button" onClick={() => dialog?.close()}>
          {fileWord("close", chat.language)}
        </button>
      </div>
    </dialog>
  );
}

/** Among the person's downloads. Gives false where it is not to be had now. */
async function saveFile(chat: Chat, file: SentFile): Promise<boolean> {
  const blob = await loadFor(chat)(file);
  if (blob === undefined) return false;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
  return true;
}
