// A picture drawn from memory: the one place where an address made of bytes stands in a page. Fetches nothing.
import type { JSX } from "solid-js";

/** Of an address that createSource.ts made, and of no other. */
export function Drawn(props: { readonly address: string; readonly alt: string; readonly class?: string }): JSX.Element {
  return <img src={madeHere(props.address)} alt={props.alt} class={props.class ?? ""} draggable={false} />;
}

const madeHere = (address: string): string => (address.startsWith("blob:") ? address : "");
