// The protocol's version. Raise it when a frame or the widget's JSON changes shape; a hash test notices an unannounced change.

export const PROTOCOL = 1;
export const WIDGET_PROTOCOL = 1;
