// The head of a settings page: its title, what it is for, and the one thing to do there.
import { Show, type JSX } from "solid-js";

export function PageHead(props: { readonly title: string; readonly lead: string; readonly children?: JSX.Element }): JSX.Element {
  return (
    <header class="page-head">
      <div>
        <h1>{props.title}</h1>
        <p class="mid">{props.lead}</p>
      </div>
      <Show when={props.children}>{(act) => <div class="acts push">{act()}</div>}</Show>
    </header>
  );
}
