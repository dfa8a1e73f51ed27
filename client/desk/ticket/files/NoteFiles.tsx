// The files beside the note, under the place where it is written: added with a button, taken away with a cross. Draws only.
import type { JSX } from "solid-js";
import type { LoadFile } from "../../../files/rememberBlobs.ts";
import { Attached } from "./Attached.tsx";
import type { Attaching } from "./createAttaching.ts";
import { FileButton } from "./FileButton.tsx";

export function NoteFiles(props: { readonly attaching: Attaching; readonly load: LoadFile }): JSX.Element {
  return (
    <div class="note-files">
      <Attached attaching={props.attaching} chosen={props.attaching.chosen()} load={props.load} />
      <FileButton onFiles={(files) => void props.attaching.take(files)} />
    </div>
  );
}
