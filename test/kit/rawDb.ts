// Databases as they lie on the device, past every layer of ours: through the platform's own IndexedDB.

/** A value as it is stored. */
export type Raw = Readonly<Record<string, unknown>>;

/** Does `work` in one read-write transaction over a database's stores. */
export async function withRaw(
  name: string,
  work: (store: (name: string) => IDBObjectStore, names: readonly string[]) => void,
): Promise<void> {
  const db = await asked(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, "readwrite");
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  work((one) => transaction.objectStore(one), names);
  await done;
  db.close();
}

/** Every stored value of a database, by store. */
export async function rawRows(name: string): Promise<Readonly<Record<string, readonly Raw[]>>> {
  const all: Record<string, readonly Raw[]> = {};
  await withRaw(name, (store, names) => {
    for (const one of names) {
      const request: IDBRequest<Raw[]> = store(one).getAll();
      request.onsuccess = () => (all[one] = request.result);
    }
  });
  return all;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Does any value, however deep, hold these words (as text, or as bytes in UTF-8 or UTF-16), or these bytes? */
export function holds(value: unknown, words: string | Uint8Array): boolean {
  if (typeof value === "string") return typeof words === "string" && value.includes(words);
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    return bytes.includes(Buffer.from(words)) || (typeof words === "string" && bytes.includes(Buffer.from(words, "utf16le")));
  }
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, one]) => holds(key, words) || holds(one, words));
}
