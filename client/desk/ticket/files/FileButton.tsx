// The three ways a file comes into a composer: chosen with a button, pasted, dropped. Hands them on; looks at none.
import type { JSX } from "solid-js";
import { Icon } from "../../../ui/icons.tsx";
import { say } from "../../../ui/words.ts";
import { FILES } from "./fileWords.ts";

type OnFiles = (files: readonly File[]) => void;

const CHOOSABLE = "image/png,image/jpeg,image/webp,image/gif,application/pdf,text/plain,.pdf,.txt";

export function FileButton(props: { readonly onFiles: OnFiles }): JSX.Element {
  return (
    <label class="btn quiet icon file" title={say(FILES.attach)}>
      <input
        type="file"
        class="sr"
        multiple
        accept={CHOOSABLE}
        aria-label={say(FILES.attach)}
        onChange={({ currentTarget: field }) => {
          props.onFiles([...(field.files ?? [])]);
          field.value = ""; // the same file once more is a choice too
        }}
      />
      <Icon name="picture" />
    </label>
  );
}

const OVER = "over"; // marks what the files would fall into

/**
 * From now on what is pasted or dropped on that element is taken; nothing dropped there is opened by the browser. What was copied as words (a table has a
 * picture of itself beside them) is pasted as words.
 */
export function takeGiven(element: HTMLElement, onFiles: OnFiles): void {
  element.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || (event.clipboardData?.getData("text/plain") ?? "") !== "") return;
    event.preventDefault();
    onFiles(files);
  });
  const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  element.addEventListener("dragover", (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    element.classList.add(OVER);
  });
  element.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) element.classList.remove(OVER);
  });
  element.addEventListener("drop", (event) => {
    element.classList.remove(OVER);
    if (!isFiles(event)) return;
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
