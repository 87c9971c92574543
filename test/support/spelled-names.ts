// A product's name as people write it in the lists of municipalities: each way is named, so that it can be told which ones are matched.

export interface NamedProduct {
  readonly name: string;
  readonly supplier: string;
  /** What it is for: "Taloushallinto". */
  readonly purpose: string;
}

/** Numbers from nought to one, always the same. */
export type Chance = () => number;

type Way = (product: NamedProduct, next: Chance) => string;

const brandOf = ({ supplier }: NamedProduct): string => supplier.split(' ')[0] ?? '';
const number = (next: Chance, most: number): number => 1 + Math.floor(next() * most);

/** Ways of writing with their shares of a hundred; the rest write the name as it is. */
const WAYS: readonly (readonly [string, number, Way])[] = [
  ['upper case', 7, ({ name }) => name.toUpperCase()],
  ['lower case', 4, ({ name }) => name.toLowerCase()],
  ['blanks', 2, ({ name }) => ` ${name.replace(' ', '  ')} `],
  ['hyphen', 2, ({ name }) => name.replace(' ', '-')],
  ['number after', 6, ({ name }, next) => `${name} ${number(next, 14)}`],
  ['version', 4, ({ name }, next) => `${name} v${number(next, 9)}.${number(next, 9)}`],
  ['version in words', 2, ({ name }, next) => `${name} (versio ${number(next, 9)}.${number(next, 20)})`],
  ['year', 1, ({ name }, next) => `${name} 20${19 + number(next, 7)}`],
  ['kind after', 5, ({ name }) => `${name}-järjestelmä`],
  ['kind as a word', 1, ({ name }) => `${name} ohjelmisto`],
  ['supplier before', 5, (product) => `${brandOf(product)} ${product.name}`],
  ['supplier after', 2, (product) => `${product.name}, ${product.supplier}`],
  ['supplier after a stroke', 1, (product) => `${product.name} / ${brandOf(product)}`],
  ['supplier in brackets', 3, (product) => `${product.name} (${product.supplier})`],
  ['purpose in brackets', 2, ({ name, purpose }) => `${name} (${purpose.toLowerCase()})`],
  ['purpose before', 2, ({ name, purpose }) => `${purpose}järjestelmä ${name}`],
  ['genitive', 2, ({ name }) => `${name}n`],
  ['inessive', 1, ({ name }) => `${name}ssa`],
  ['letter twice', 1.5, ({ name }, next) => slip(name, next, (letter) => letter + letter)],
  ['letter left out', 1.5, ({ name }, next) => slip(name, next, () => '')],
];

/** The name as somebody writes it, and in which way. */
export function spelledName(
  product: NamedProduct,
  next: Chance,
): { readonly way: string; readonly name: string } {
  let left = next() * 100;
  for (const [way, share, write] of WAYS) {
    left -= share;
    if (left < 0) return { way, name: write(product, next) };
  }
  return { way: 'as it is', name: product.name };
}

function slip(name: string, next: Chance, change: (letter: string) => string): string {
  const at = 1 + Math.floor(next() * (name.length - 2));
  return name.slice(0, at) + change(name.charAt(at)) + name.slice(at + 1);
}
