// What is left of a name, an address and a phone once the room has them: enough to know one's own by, too little to find somebody by. Pure.

const PROVINCE =
  /^\s*((?:[^\s省市区县]{2,8}(?:省|自治区|特别行政区)\s*)?(?:[^\s省市区县]{2,8}(?:市|自治州|地区|盟)\s*)?(?:[^\s省市区县]{1,8}(?:区|县|旗|市))?)/;
const HEAD_CHARS = 40;

/** 苏小雨 → 苏**; Amy Adams → A***. Empty stays empty. */
export function maskName(name: string): string {
  const said = name.trim();
  const first = [...said][0];
  if (first === undefined) return "";
  return /\p{Script=Han}/u.test(first) ? `${first}**` : `${first.toUpperCase()}***`;
}

/** Province, town and district stay; street, house and door go. What we cannot tell apart goes whole. */
export function maskAddress(address: string): string {
  const said = address.normalize("NFKC").trim();
  if (said === "") return "";
  if (/\p{Script=Han}/u.test(said)) {
    const head = (PROVINCE.exec(said)?.[1] ?? "").replace(/\s+/g, "").slice(0, HEAD_CHARS);
    return `${head}***`;
  }
  const [street, ...rest] = said.split(",").map((one) => one.trim()); // towns and countries stand at the end
  const town = rest.filter((one) => one !== "" && !/\d/.test(one)).at(-1);
  return street === undefined || town === undefined ? "***" : `***, ${town.slice(0, HEAD_CHARS)}`;
}

/** Digits alone, without the country's code of a Chinese mobile: two ways of writing one phone are one. "" where there is none. */
export function phoneKey(phone: string): string {
  const digits = phone.normalize("NFKC").replace(/\D/g, "").replace(/^00/, "");
  return /^861[3-9]\d{9}$/.test(digits) ? digits.slice(2) : digits;
}

const TAIL = 4;
/** The last four digits; "" where there are fewer. */
export function tailOf(phone: string): string {
  const digits = phoneKey(phone);
  return digits.length < TAIL ? "" : digits.slice(-TAIL);
}
