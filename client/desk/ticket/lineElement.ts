// By what name a line of the conversation stands in the page.
export const lineElement = (message: string): string => `m-${message}`;
