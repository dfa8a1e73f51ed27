// A page's script with a stock y-websocket 2.1 in it, as a shop's own tool would be: bundled by the test that runs it in a browser.
import { WebsocketProvider } from "y-websocket-2";
import * as Y from "yjs";

/** Joins a document of the desk whose page this is; `root`: the name of the text to write in. */
async function join(name: string, root: string) {
  const answer = await fetch("/api/socket-ticket", { method: "POST" });
  const { ticket } = (await answer.json()) as { readonly ticket: string };
  const doc = new Y.Doc();
  const text = doc.getText(root);
  const address = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/y`;
  const provider = new WebsocketProvider(address, name, doc, { params: { ticket } });
  provider.awareness.setLocalStateField("user", { name: "工具" }); // as editors do; a state never set has clock 0, which peers skip until it is renewed
  await new Promise<void>((done) => provider.on("sync", (isSynced: boolean) => isSynced && done()));
  return {
    write: (words: string) => text.insert(text.length, words),
    read: () => text.toString(),
    people: () => [...provider.awareness.getStates().values()].map((one) => String(one["user"]?.name ?? "")),
  };
}

declare global {
  interface Window {
    stock?: { readonly join: typeof join; page?: Awaited<ReturnType<typeof join>> };
  }
}
window.stock = { join };
