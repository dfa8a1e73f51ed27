// How long a page of a list is. Stands alone, so that a screen that counts pages does not fetch the whole store with it.

export const PAGE_ROWS = 50; // rows a list asks for at once; two screens of an inbox
