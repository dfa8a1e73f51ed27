// What is chosen under a ticket and not sent: a thumbnail, name and size each, to be taken away; and what could not be taken, in words. Draws only.
import { For, Show, type JSX } from "solid-js";
import { isPictureKind, type SentFile } from "../../../../shared/domain/sentFile.ts";
import { Drawn } from "../../../files/Drawn.tsx";
import type { LoadFile } from "../../../files/rememberBlobs.ts";
import { sizeWords } from "../../../files/sizeWords.ts";
import { Icon } from "../../../ui/icons.tsx";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { say } from "../../../ui/words.ts";
import type { Attached } from "../../../store/sentFiles.ts";
import type { Attaching, Untaken } from "./createAttaching.ts";
import { createSource } from "../../../files/createSource.ts";
import { FILES } from "./fileWords.ts";
import "./files.css";

export function AttachBar(props: {
  readonly attaching: Attaching;
  readonly chosen: readonly Attached[];
  readonly load: LoadFile;
}): JSX.Element {
  return (
    <div class="attach-bar">
      <Show when={props.chosen.length > 0 || props.attaching.busy() > 0}>
        <ul aria-label={say(FILES.chosen)}>
          <ForId each={props.chosen} by={(one) => one.key}>
            {(one) => <Chip one={one()} attaching={props.attaching} load={props.load} />}
          </ForId>
          <For each={Array.from({ length: props.attaching.busy() })}>
            {() => (
              <li class="attach" aria-busy="true">
                <span class="thumb bone" />
                <span class="dim t12">{say(FILES.preparing)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.attaching.untaken().length > 0}>
        <div class="untaken" role="alert">
          <For each={props.attaching.untaken()}>{(one) => <p class="t12 is-breach">{whyWords(one, props.attaching.most)}</p>}</For>
          <button type="button" class="btn quiet s" onClick={() => props.attaching.read()}>
            {say(FILES.ok)}
          </button>
        </div>
      </Show>
    </div>
  );
}

function whyWords({ why, name }: Untaken, most: number): string {
  switch (why) {
    case "unfit":
      return say(FILES.unfit, { name });
    case "too-large":
      return say(FILES.tooLarge, { name });
    case "too-many":
      return say(FILES.tooMany, { n: most });
    case "not-kept":
      return say(FILES.notKept, { name });
  }
}

function Chip(props: { readonly one: Attached; readonly attaching: Attaching; readonly load: LoadFile }): JSX.Element {
  const file = (): SentFile => props.one.file;
  const source = createSource(async () => (isPictureKind(file().kind) ? props.load(file()) : undefined));
  return (
    <li class="attach">
      <Show
        when={source.address()}
        fallback={
          <span class="thumb">
            <Icon name={isPictureKind(file().kind) ? "picture" : "doc"} />
          </span>
        }
      >
        {(address) => <Drawn class="thumb" address={address()} alt="" />}
      </Show>
      <span class="cut">{file().name}</span>
      <span class="dim t12">{sizeWords(file().bytes)}</span>
      <button
        type="button"
        class="btn quiet icon s"
        aria-label={say(FILES.remove, { name: file().name })}
        onClick={() => props.attaching.drop(props.one)}
      >
        <Icon name="x" />
      </button>
    </li>
  );
}
