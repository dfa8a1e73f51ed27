// The protocol's version. Raise it when a frame or the widget's JSON changes shape; a hash test notices an unannounced change.

// 2 was never released. 3: documents that were written anew (an app that knows none would keep erased words), what a change goes on from, the tally.
// So no older one is served: its app is told to load the new one.
export const PROTOCOL = 3;
export const WIDGET_PROTOCOL = 6;
export const WIDGET_PROTOCOL_LEAST = 1; // 2 only added the identity, 3 the epoch, 4 orders, 5 what one in line may expect, 6 which pack is out: a page kept since then still gets its words through
// Not raised for files: an older room takes the words beside them, an older page shows the words alone.
// Neither was raised for who types and what was read: a room tells it only to a desk that says it hears, a page speaks of it only where the room says so.
// Not raised for ratings, of an answer or of a whole conversation: an older room sets such a turn aside by itself and takes the words beside it, an older page passes over what it is shown.
