// The id of the field in which one notes something of a shopper, for who puts the writing mark into it. Stands alone: the field is fetched later.
export const SHOPPER_NOTE_FIELD = "shopper-note";
