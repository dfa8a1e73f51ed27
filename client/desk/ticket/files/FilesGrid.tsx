// The files of one message: pictures as thumbnails that open large, anything else as a line to be saved. Draws only.
import { createSignal, Show, type JSX } from "solid-js";
import { isPictureKind, type SentFile } from "../../../../shared/domain/sentFile.ts";
import { sizeWords } from "../../../files/sizeWords.ts";
import { Icon } from "../../../ui/icons.tsx";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { saveFile } from "../../../ui/saveFile.ts";
import { say } from "../../../ui/words.ts";
import type { LoadFile } from "../../../files/rememberBlobs.ts";
import { Drawn } from "../../../files/Drawn.tsx";
import { createSource } from "../../../files/createSource.ts";
import { FILES } from "./fileWords.ts";
import { Lightbox } from "./Lightbox.tsx";
import "./files.css";

export function FilesGrid(props: { readonly files: readonly SentFile[]; readonly load: LoadFile }): JSX.Element {
  const [open, setOpen] = createSignal<number>();
  const pictures = (): readonly SentFile[] => props.files.filter((one) => isPictureKind(one.kind));
  const others = (): readonly SentFile[] => props.files.filter((one) => !isPictureKind(one.kind));
  return (
    <div class="files" role="group" aria-label={say(FILES.files, { n: props.files.length })}>
      <Show when={pictures().length > 0}>
        <div class="thumbs" classList={{ one: pictures().length === 1 }}>
          <ForId each={pictures()} by={(one) => one.id}>
            {(file, at) => <Thumb file={file()} load={props.load} onOpen={() => setOpen(at())} />}
          </ForId>
        </div>
      </Show>
      <ForId each={others()} by={(one) => one.id}>
        {(file) => <Other file={file()} load={props.load} />}
      </ForId>
      <Show when={open() !== undefined}>
        <Lightbox pictures={pictures()} at={open() ?? 0} load={props.load} onAt={setOpen} onClose={() => setOpen(undefined)} />
      </Show>
    </div>
  );
}

function Thumb(props: { readonly file: SentFile; readonly load: LoadFile; readonly onOpen: () => void }): JSX.Element {
  const source = createSource(() => props.load(props.file));
  const ratio = (): string => `${props.file.width ?? 4} / ${props.file.height ?? 3}`; // its place is kept before it is here
  return (
    <Show
      when={!source.failed()}
      fallback={
        <button type="button" class="picture failed" onClick={source.again}>
          <Icon name="picture" />
          <span class="t12">{say(FILES.cannot)}</span>
          <span class="t12 is-info">{say(FILES.again)}</span>
        </button>
      }
    >
      <button
        type="button"
        class="picture"
        style={{ "aspect-ratio": ratio() }}
        aria-label={say(FILES.open, { name: props.file.name })}
        aria-busy={source.address() === undefined}
        onClick={() => props.onOpen()}
      >
        <Show when={source.address()}>{(address) => <Drawn address={address()} alt={props.file.name} />}</Show>
      </button>
    </Show>
  );
}

function Other(props: { readonly file: SentFile; readonly load: LoadFile }): JSX.Element {
  const [failed, setFailed] = createSignal(false);
  const save = async (): Promise<void> => {
    const blob = await props.load(props.file);
    setFailed(blob === undefined);
    if (blob !== undefined) saveFile(props.file.name, blob);
  };
  return (
    <button type="button" class="other" aria-label={say(FILES.saveThis, { name: props.file.name })} onClick={() => void save()}>
      <Icon name="doc" />
      <span class="cut">{props.file.name}</span>
      <span class="dim t12">{failed() ? say(FILES.cannot) : sizeWords(props.file.bytes)}</span>
      <Icon name="fetch" />
    </button>
  );
}
