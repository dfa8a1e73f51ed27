// Does a line say whose it is: a phone, an order, an e-mail, a name, an address? Such a line is nothing for an article. Rather too often than too seldom.

const NUMBER = /\d(?:[\s-]?\d){4,}/; // five figures and more: no price, size or day has so many
const SAID = /@|我叫|我姓|姓名|收[件货]人|地址(?:是|[:：])|微信|vx|my name|i'm called|my address|wechat/i;
const PLACE = /[省市区县镇乡村路街道弄号楼室]|单元|小区|street|road|avenue|apartment/giu;
const PLACES = 3; // one is a word («市面上»), three are an address
const MASKED = /\[[^[\]]{1,8}x\]/; // somebody took it out already: there was something

export function namesSomebody(line: string): boolean {
  const text = line.normalize("NFKC");
  return NUMBER.test(text) || SAID.test(text) || MASKED.test(text) || (text.match(PLACE) ?? []).length >= PLACES;
}
