// A picture large, in a dialog: arrows walk through those of its message, Escape leaves, and it can be saved. Draws only.
import { createMemo, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { SentFile } from "../../../../shared/domain/sentFile.ts";
import { sizeWords } from "../../../files/sizeWords.ts";
import { Icon } from "../../../ui/icons.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { saveFile } from "../../../ui/saveFile.ts";
import { say } from "../../../ui/words.ts";
import type { LoadFile } from "../../../files/rememberBlobs.ts";
import { Drawn } from "../../../files/Drawn.tsx";
import { createSource } from "../../../files/createSource.ts";
import { FILES } from "./fileWords.ts";

interface LightboxProps {
  readonly pictures: readonly SentFile[];
  readonly at: number;
  readonly load: LoadFile;
  readonly onAt: (at: number) => void;
  readonly onClose: () => void;
}

export function Lightbox(props: LightboxProps): JSX.Element {
  const many = (): number => props.pictures.length;
  const now = createMemo(() => props.pictures[props.at]);
  const walk = (step: number): void => props.onAt((props.at + step + many()) % many());
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    if (many() > 1) walk(event.key === "ArrowLeft" ? -1 : 1);
  };
  onMount(() => document.addEventListener("keydown", onKey));
  onCleanup(() => document.removeEventListener("keydown", onKey));
  const save = async (file: SentFile): Promise<void> => {
    const blob = await props.load(file);
    if (blob !== undefined) saveFile(file.name, blob);
  };
  return (
    <Show when={now()} keyed>
      {(file) => (
        <div class="lightbox">
          <Sheet title={file.name} close={say(FILES.close)} onClose={props.onClose}>
            <Large file={file} load={props.load} />
            <div class="foot">
              <span class="dim t12 push" role="status">
                <Show when={many() > 1}>{say(FILES.place, { n: props.at + 1, of: many() })} · </Show>
                {sizeWords(file.bytes)}
              </span>
              <Show when={many() > 1}>
                <button type="button" class="btn" aria-keyshortcuts="ArrowLeft" onClick={() => walk(-1)}>
                  {say(FILES.previous)}
                </button>
                <button type="button" class="btn" aria-keyshortcuts="ArrowRight" onClick={() => walk(1)}>
                  {say(FILES.next)}
                </button>
              </Show>
              <button type="button" class="btn" onClick={() => void save(file)}>
                <Icon name="fetch" />
                {say(FILES.save)}
              </button>
            </div>
          </Sheet>
        </div>
      )}
    </Show>
  );
}

function Large(props: { readonly file: SentFile; readonly load: LoadFile }): JSX.Element {
  const source = createSource(() => props.load(props.file));
  return (
    <div class="large" aria-busy={source.address() === undefined && !source.failed()}>
      <Show when={source.address()} fallback={<p class="dim">{say(source.failed() ? FILES.cannot : FILES.loading)}</p>}>
        {(address) => <Drawn address={address()} alt={props.file.name} />}
      </Show>
    </div>
  );
}
