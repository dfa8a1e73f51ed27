// A few bytes in a file of their own, by way of Cache Storage: what is deleted there is gone with its file, while a database keeps deleted rows
// in its logs for as long as it likes. Knows nothing of what the bytes are.

/** Is there Cache Storage? Not on a page without https, and not in Node. */
export const hasFiles = (): boolean => globalThis.caches !== undefined;

export async function writeFile(folder: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await (await caches.open(folder)).put(urlOf(name), new Response(bytes));
}

export async function readFile(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = (await caches.has(folder)) ? await (await caches.open(folder)).match(urlOf(name)) : undefined;
  return found === undefined ? undefined : new Uint8Array(await found.arrayBuffer());
}

export async function deleteFile(folder: string, name: string): Promise<void> {
  if (await caches.has(folder)) await (await caches.open(folder)).delete(urlOf(name));
}

/** File by file first: a folder's own deletion may wait until nobody looks into it. */
export async function deleteFolder(folder: string): Promise<void> {
  if (!(await caches.has(folder))) return;
  const open = await caches.open(folder);
  for (const one of await open.keys()) await open.delete(one);
  await caches.delete(folder);
}

const urlOf = (name: string): string => `/${encodeURIComponent(name)}`;
