// The name on the page of what one fills a field in with. Nothing else: who puts the focus there need not have fetched the panel.
export const fieldElement = (field: string): string => `field-${field}`;
